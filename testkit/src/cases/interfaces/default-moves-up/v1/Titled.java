interface Titled {
  default String name() { return "titled" + weight() + extra(); }
  int weight();
  private String extra() { return "!"; }
}
