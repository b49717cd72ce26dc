class Sum extends Binary {
  Sum(int left, int right) {
    super(left, right);
  }

  @Override
  int apply(int one, int other) {
    return one + other;
  }
}

