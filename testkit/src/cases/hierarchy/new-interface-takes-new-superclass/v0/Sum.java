class Sum extends Expression {
  private final int left;
  private final int right;

  Sum(int left, int right) {
    this.left = left;
    this.right = right;
  }

  @Override
  int value() {
    return left + right;
  }
}
