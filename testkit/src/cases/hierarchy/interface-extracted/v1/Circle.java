class Circle implements Shape {
  @Override
  public double area() { return 3; }
}
