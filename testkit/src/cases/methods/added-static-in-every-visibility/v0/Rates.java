class Rates {
  static int base = 10;

  static String all() {
    return "base " + base;
  }

  static class Table {
    static String row() {
      return "row";
    }
  }
}
