class Worker {
  String step() {
    return "old";
  }
}
