class Mix {
  long base = 1L << 40;

  double mix(long a, int b, double c, byte d, float e, long f, char g, short h, boolean i) {
    return base + a + b + c + d + e + f + g + h + (i ? 1 : 0);
  }

  static long[] shift(long[] all, int[][] by, double factor) {
    long[] result = all.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = (long) (result[i] * factor) + by[i][0];
    }
    return result;
  }

  static long first(long a, double b, long c) {
    return a;
  }

  static double second(long a, double b, long c) {
    return b;
  }

  private long third(long a, double b, long c) {
    return c + base;
  }

  long viaPrivate() {
    return third(1, 2, 3);
  }
}
