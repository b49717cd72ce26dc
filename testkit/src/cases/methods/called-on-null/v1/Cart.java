class Cart {
  int x;
  int y = 7;

  int total() {
    return 5;
  }

  private int secret() {
    return 6;
  }

  static int secretOf(Cart cart) {
    return cart.secret();
  }
}
