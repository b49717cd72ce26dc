class MoreRates extends Rates {
  static int more() {
    return 1;
  }
}
