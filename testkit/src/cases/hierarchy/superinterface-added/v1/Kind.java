enum Kind implements Task {
  UPPER {
    @Override public String run(String in) { return in.toUpperCase(); }
  },
  SAME;
  @Override public String run(String in) { return in; }
  public String kind() { return " enum"; }
}
