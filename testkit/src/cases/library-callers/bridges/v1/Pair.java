class Pair extends java.util.AbstractMap.SimpleEntry<String, Integer> implements java.util.function.Supplier<Number> {
  Pair(String k, Integer v) {
    super(k, v);
  }

  public Integer get() {
    return 2;
  }

  @Override
  public Integer getValue() {
    return super.getValue() + 1000;
  }

  @Override
  public String getKey() {
    return "k" + super.getKey();
  }
}
