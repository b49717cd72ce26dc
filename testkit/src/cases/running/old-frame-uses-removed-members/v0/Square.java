class Square implements Shape {
  private final String name;

  Square(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  private String resident(int times) {
    return "resident" + times;
  }

  String residents() {
    return resident(1);
  }
}
