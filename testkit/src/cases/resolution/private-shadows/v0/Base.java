class Base {
  String base() {
    return "base";
  }
}
