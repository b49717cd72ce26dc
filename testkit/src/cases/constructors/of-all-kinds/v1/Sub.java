class Sub extends Item {
  final int own;

  Sub(int n) {
    super("sub" + n, n, n / 2.0);
    own = n;
  }

  Sub(String s) throws java.io.IOException {
    super(() -> s, s.isEmpty() ? 0 : 1);
    own = -1;
  }
}
