class Outer<T> {
  static int a = 1;

  static class Nested {
    static int b = 2;
  }
}
