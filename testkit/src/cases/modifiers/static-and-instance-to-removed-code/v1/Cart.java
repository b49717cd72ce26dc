class Cart {
  static int own = 1;
  int shared = 2;

  static int size() {
    return 3;
  }

  int limit() {
    return 4;
  }
}
