interface Rule extends Titled {
  boolean ok(String s);
  default String name() { return "rule again" + weight(); }
}
