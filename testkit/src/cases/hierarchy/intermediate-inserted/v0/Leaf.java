class Leaf extends Base {
  private int uses = 1;

  Leaf(String name) {
    super(name, 3);
  }

  int use() {
    return ++uses;
  }

  @Override
  String describe() {
    return "leaf " + super.describe();
  }
}
