class Cart {
  int shared = 10;
  static int own = 20;
}
