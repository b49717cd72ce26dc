enum Op {
  PLUS('p') {
    @Override int apply(int a, int b) { return a + b + 1000; }
  },
  MINUS('-') {
    @Override int apply(int a, int b) { return a - b; }
  },
  TIMES('*') {
    private int calls;

    @Override int apply(int a, int b) { return a * b + secret(); }

    @Override public String toString() { return "times"; }
  };

  private final char sign;

  Op(char sign) { this.sign = sign; }

  abstract int apply(int a, int b);

  private static int secret() { return 1; }

  String sign() { return "" + sign; }
}
