class Fresh {
  protected int count = 1;
  String side = "fresh";
  int next() { return ++count; }
  String who() { return "fresh " + side + count; }
  public boolean equals(Object other) { return other instanceof Fresh && ((Fresh) other).side.equals(side); }
  public int hashCode() { return 7; }
}
