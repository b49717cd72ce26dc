interface Rule extends Titled {
  boolean ok(String s);
  default int weight() { return 2; }
}
