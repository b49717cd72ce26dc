interface Shape {
  default String first() {
    return "shape";
  }
}
