class Marked extends Memory {
  @Override
  public String peek() { return "^" + super.peek(); }
}
