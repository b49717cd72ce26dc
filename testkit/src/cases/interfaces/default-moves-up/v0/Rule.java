interface Rule {
  boolean ok(String s);
  default String name() { return "rule" + ok("x"); }
  default int weight() { return 1; }
}
