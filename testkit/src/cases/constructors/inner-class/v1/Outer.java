class Outer {
  int n = 4;
  private int hidden = 6;

  class Inner {
    private final int factor;
    private int sum = n + hidden;

    Inner() {
      this(2);
    }

    Inner(int factor) {
      this.factor = factor;
    }

    int get() {
      return n * factor + sum + Outer.this.hidden;
    }
  }

  Inner make() {
    return new Inner(3);
  }
}
