record Rec(String text) implements Task {
  @Override public String run(String in) { return text + in; }
}
