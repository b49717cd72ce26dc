class Low extends Base {
  @Override
  public <V> java.util.function.Function<String, V> andThen(java.util.function.Function<? super String, ? extends V> after) {
    return s -> after.apply("low " + s);
  }

  @Override
  public String name() {
    return "low";
  }

  String own() {
    return "own" + name();
  }
}
