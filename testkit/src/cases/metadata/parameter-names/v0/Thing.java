class Thing {
  Thing(int first) {}

  void m(String old, final int b) {}
}
