class Base {
  String fixed() {
    return "base";
  }

  final String open() {
    return "final";
  }
}
