enum Op implements Named {
  PLUS('q'), MINUS('-') {
    @Override
    int apply(int a, int b) {
      return a - b - 1;
    }
  }, TIMES('*'),
  ROOT('r') {
    @Override
    int apply(int a, int b) {
      return a;
    }
  };

  private final char sign;

  Op(char sign) {
    this.sign = sign;
  }

  int apply(int a, int b) {
    return a + b + sign;
  }

  int twice(int a) {
    return apply(a, a) + sign;
  }
}
