class MoreRates extends Rates {
  static int more() {
    return 1 + guarded(1) + MoreRates.open(5) + local(3);
  }
}
