class Old {
  protected int count = 1;
  String side = "old";
  int next() { return ++count; }
  String who() { return "old " + side; }
  public String toString() { return who(); }
}
