enum Op {
  PLUS('+') {
    @Override int apply(int a, int b) { return a + b; }
  },
  MINUS('-') {
    @Override int apply(int a, int b) { return a - b; }
  };

  private final char sign;

  Op(char sign) { this.sign = sign; }

  abstract int apply(int a, int b);

  String sign() { return "" + sign; }
}
