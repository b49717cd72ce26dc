interface Priced {
  int price();

  default int twice() {
    return 2 * price() + rest();
  }

  private int rest() {
    return zero();
  }

  static int zero() {
    return 0;
  }
}
