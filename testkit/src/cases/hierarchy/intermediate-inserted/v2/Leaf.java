class Leaf extends Base {
  private int uses;

  Leaf(String name) {
    super(name, 5);
    uses = 1;
  }

  int use() {
    return ++uses;
  }

  @Override
  protected String kind() {
    return "own " + super.kind();
  }
}
