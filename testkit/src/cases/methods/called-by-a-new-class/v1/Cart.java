class Cart {
  int n = 1;
  int more = 2;
  static String name = "cart";

  Cart() {}

  Cart(int n) {
    this.n = n;
  }

  String added() {
    return "added " + n;
  }
}
