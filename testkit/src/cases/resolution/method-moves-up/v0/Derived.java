class Derived extends Base {
  String m() {
    return "from derived";
  }

  static String s() {
    return "static from derived";
  }
}
