class Cart {
  String total() {
    return "second";
  }

  static int count() {
    return 2;
  }
}
