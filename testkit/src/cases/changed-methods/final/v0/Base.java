class Base {
  final String fixed() {
    return "base";
  }

  String open() {
    return "open";
  }
}
