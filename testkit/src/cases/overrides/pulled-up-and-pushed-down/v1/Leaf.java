class Leaf extends Top implements Shown {
  String id() {
    return "leaf";
  }
}
