class Cart {
  static int shared = 1;
  int own = 2;
}
