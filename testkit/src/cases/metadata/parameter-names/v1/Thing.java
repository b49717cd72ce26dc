class Thing {
  Thing(int renamed) {}

  Thing(long added) {}

  void m(String fresh, int b) {}

  static void added(int one, String... more) {}
}
