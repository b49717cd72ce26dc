class Marked extends Memory {
  @Override
  public String peek() { return "^" + super.peek(); }
  @Override
  public String all() { return "marked " + super.all(); }
}
