abstract class Binary extends Expression {
  protected final int left;
  protected final int right;

  Binary(int left, int right) {
    this.left = left;
    this.right = right;
  }

  abstract int apply(int one, int other);

  @Override
  <R> R accept(Visitor<R> visitor) {
    return visitor.binary(this);
  }
}
