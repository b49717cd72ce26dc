interface Shape {
  default String first() {
    return "shape";
  }

  default String added() {
    return "shape added";
  }

  static String ofInterface(long value) {
    return "static " + value;
  }
}
