class Square extends Shape {
  @Override
  double area() {
    return 4;
  }
}
