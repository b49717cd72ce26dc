class Lazy {
  static int a = 1;

  static int a() {
    return a;
  }
}
