class Leaf {
  String kind() {
    return "leaf";
  }
}
