class Cart {
  private int total = 5;

  int get() {
    return total;
  }
}
