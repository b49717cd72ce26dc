class Derived extends Base {
  static String name() {
    return "derived";
  }
}
