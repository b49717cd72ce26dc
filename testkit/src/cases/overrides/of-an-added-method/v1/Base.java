class Base {
  String added() {
    return "base";
  }

  String call() {
    return added();
  }
}
