class Base {
  String seen = describe();

  String describe() {
    return "base";
  }
}
