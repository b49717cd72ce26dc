class Cart {
  final int n;
  final String how;

  Cart() {
    n = 1;
    how = "empty";
  }

  public Cart(int n) {
    this.n = n;
    how = "int";
  }

  protected Cart(long n, double d, int[] all) {
    this.n = (int) (n + d + all.length);
    how = "wide";
  }

  private Cart(String how) {
    this(7, how);
  }

  Cart(int n, Object... how) {
    this.n = n;
    this.how = java.util.Arrays.toString(how);
  }

  static Cart make() {
    java.util.function.Supplier<Cart> inLambda = () -> new Cart("lambda");
    return inLambda.get();
  }

  class Part {
    Cart whole() {
      return new Cart("part");
    }
  }
}
