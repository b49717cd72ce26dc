class Cube extends Square {
  private String depth = "deep";

  Cube() {
    super("cube");
  }

  @Override
  int sum() {
    return super.sum() * 10;
  }

  @Override
  public String added() {
    return "cube added " + depth;
  }
}
