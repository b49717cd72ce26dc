class Point {
  final int x;
  final int y;

  Point(int x, int y) {
    this.x = x;
    this.y = y;
  }

  @Override
  public String toString() {
    return "(" + x + "," + y + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point p && p.x == x && p.y == y;
  }

  @Override
  public int hashCode() {
    return 31 * x + y;
  }
}
