record Longer(int than) implements Rule {
  @Override
  public boolean test(String s) {
    return s.length() > than;
  }
}
