class Circle {
  double area() { return 3; }
  public String label() { return "shape of " + area(); }
}
