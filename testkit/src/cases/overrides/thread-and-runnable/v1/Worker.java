class Worker extends Thread {
  String result = "none";

  @Override
  public void run() {
    result = "ran";
  }

  @Override
  public String toString() {
    return "worker";
  }
}
