class Outer<T> {
  static int a = 1;
  private static int x = Nested.b * 10;

  static class Nested {
    static int b = 2;
    private static int y = a + 1;

    static int sum() {
      return x + y;
    }
  }
}
