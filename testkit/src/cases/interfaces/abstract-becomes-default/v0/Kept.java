class Kept implements Named {
  @Override
  public String name() {
    return "own";
  }
}
