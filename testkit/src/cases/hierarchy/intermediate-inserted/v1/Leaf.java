class Leaf extends Middle {
  Leaf(String name) {
    super(name, name.length() > 3);
  }

  @Override
  String describe() {
    return "leaf " + super.describe();
  }
}
