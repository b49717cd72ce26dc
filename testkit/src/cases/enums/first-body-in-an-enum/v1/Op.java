import java.util.function.IntSupplier;

enum Op implements Named {
  PLUS('+') {
    @Override
    int apply(int a, int b) {
      IntSupplier more = () -> helper(a) + super.apply(a, b);
      return more.getAsInt();
    }

    private int helper(int a) {
      return a * 100 + secret();
    }

    @Override
    public String toString() {
      return "<" + super.toString() + ">";
    }

    @Override
    public String label() {
      return "plus " + super.label();
    }
  },
  MINUS('-');

  private final char sign;

  Op(char sign) {
    this.sign = sign;
  }

  private static int secret() {
    return 7;
  }

  int apply(int a, int b) {
    return sign == '+' ? a + b : a - b;
  }

  int twice(int a) {
    return apply(a, a);
  }
}
