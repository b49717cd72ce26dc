class Cart {
  final int n;
  final String how;

  Cart() {
    n = 1;
    how = "empty";
  }

  static Cart make() {
    return new Cart();
  }
}
