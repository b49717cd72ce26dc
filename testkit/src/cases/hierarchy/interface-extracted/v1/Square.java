class Square implements Shape {
  @Override
  public double area() { return 4; }
  @Override
  public String label() { return "square, " + Shape.super.label(); }
}
