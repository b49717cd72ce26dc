@Mark(type = String.class)
class Thing {
  @Mark("field") int field;
  int other;
  @Mark("added field") long added;

  @Mark("constructor")
  Thing() {}

  Thing(@Mark("of added") int parameter) {}

  @Mark("method")
  void method(@Mark("parameter") String parameter) {}

  @Mark(numbers = {1, 2})
  void changes() {}

  @Deprecated
  @Mark("added method")
  static void added(@Mark int a, int b) {}
}
