class Base {
  String m() {
    return "base";
  }

  String call() {
    return m();
  }
}
