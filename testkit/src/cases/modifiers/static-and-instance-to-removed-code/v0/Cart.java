class Cart {
  int own = 1;
  static int shared = 2;

  int size() {
    return 3;
  }

  static int limit() {
    return 4;
  }
}
