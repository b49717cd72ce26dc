class Rates {
  static int base = 10;

  static String all() {
    java.util.function.IntUnaryOperator f = i -> hidden(i);
    return "base " + base + hidden(1) + local(2) + guarded(3) + open(4) + f.applyAsInt(5);
  }

  private static int hidden(int i) {
    return base + i;
  }

  static int local(int i) {
    return base * i;
  }

  protected static int guarded(int i) {
    return base - i;
  }

  public static int open(int i) {
    return base / i;
  }

  static class Table {
    static String row() {
      return "row" + hidden(7) + Rates.open(2);
    }
  }
}
