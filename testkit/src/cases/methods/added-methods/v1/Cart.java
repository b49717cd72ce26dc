class Cart {
  int n = 3;

  int total(int x) {
    return n * x + secret();
  }

  private int secret() {
    return 7;
  }

  static String name() {
    return "cart";
  }
}
