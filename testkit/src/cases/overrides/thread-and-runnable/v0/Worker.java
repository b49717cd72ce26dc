class Worker extends Thread {
  String result = "none";
}
