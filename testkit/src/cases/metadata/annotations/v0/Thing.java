class Thing {
  int field;
  @Mark("goes") int other;

  Thing() {}

  void method(String parameter) {}

  @Mark(numbers = 1)
  void changes() {}
}
