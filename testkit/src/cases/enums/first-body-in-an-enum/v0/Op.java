enum Op implements Named {
  PLUS('+'), MINUS('-');

  private final char sign;

  Op(char sign) {
    this.sign = sign;
  }

  int apply(int a, int b) {
    return sign == '+' ? a + b : a - b;
  }

  int twice(int a) {
    return apply(a, a);
  }
}
