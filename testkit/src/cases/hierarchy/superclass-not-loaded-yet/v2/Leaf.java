class Leaf extends Base {
  Leaf() {
    super("leaf");
  }

  @Override
  String kind() {
    return "leaf";
  }
}
