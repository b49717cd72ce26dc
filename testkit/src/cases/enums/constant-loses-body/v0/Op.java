enum Op implements Named {
  PLUS('p') {
    @Override
    int apply(int a, int b) {
      return a + b + 1000;
    }
  },
  MINUS('-') {
    @Override
    int apply(int a, int b) {
      return a - b;
    }

    @Override
    int twice(int a) {
      return super.twice(a) + 1;
    }
  },
  TIMES('*') {
    @Override
    int apply(int a, int b) {
      return a * b;
    }
  },
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
    return -1;
  }

  int twice(int a) {
    return apply(a, a) + sign;
  }
}
