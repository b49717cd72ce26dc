abstract class Expression {
  interface Visitor<R> {
    R binary(Binary expression);

    default R binaries(Binary... all) {
      return binary(all[0]);
    }
  }

  abstract <R> R accept(Visitor<R> visitor);

  int value() {
    return accept(new Value());
  }

  private static class Value implements Visitor<Integer> {
    @Override
    public Integer binary(Binary expression) {
      return expression.apply(expression.left, expression.right);
    }
  }
}
