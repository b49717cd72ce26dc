class Cart {
  int n = 8;

  static String m() {
    return "static";
  }

  String other() {
    return "instance";
  }
}
