class Base {
  String m() {
    return "from base";
  }

  static String s() {
    return "static from base";
  }
}
