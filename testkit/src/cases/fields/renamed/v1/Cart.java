class Cart {
  private int sum = 5;

  int get() {
    return sum;
  }
}
