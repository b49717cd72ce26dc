class Leaf extends Base implements Comparable<Leaf> {
  Leaf() {
    super("leaf");
  }

  @Override
  String kind() {
    return "leaf";
  }

  @Override
  public int compareTo(Leaf other) {
    return 0;
  }
}
