class Cart {
  String join(Object a, long b, Object c) {
    return a + "," + b + "," + c;
  }
}
