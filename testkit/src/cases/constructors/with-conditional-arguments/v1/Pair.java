class Pair {
  Object a;
  Object b;

  Pair() {}

  Pair(Object a, Object b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public String toString() {
    return "(" + a + "," + b + ")";
  }
}
