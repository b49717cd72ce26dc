class Lazy {
  static int a = 2;
  static int b = a + 1;
  static int initialized;

  static {
    initialized++;
  }

  static int a() {
    return a * 100 + b * 10 + initialized;
  }
}
