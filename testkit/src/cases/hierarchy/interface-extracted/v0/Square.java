class Square {
  double area() { return 4; }
  public String label() { return "shape of " + area(); }
}
