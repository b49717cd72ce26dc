class Base {
  String seen;

  Base() {
    seen = describe();
  }

  String describe() {
    return "base";
  }
}
