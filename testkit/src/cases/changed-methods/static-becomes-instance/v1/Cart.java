class Cart {
  int n = 8;

  String m() {
    return "instance" + n;
  }

  static String other() {
    return "static";
  }
}
