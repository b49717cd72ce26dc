class Square implements Shape {
  private final String name;

  Square(String name) {
    this.name = name;
  }

  String name() {
    return "" + name;
  }

  String residents() {
    return "newer residents";
  }
}
