class Worker {
  String step() {
    return added();
  }

  private String added() {
    return "new";
  }
}
