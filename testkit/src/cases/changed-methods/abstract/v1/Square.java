class Square extends Shape {
  @Override
  String name() {
    return "square";
  }
}
