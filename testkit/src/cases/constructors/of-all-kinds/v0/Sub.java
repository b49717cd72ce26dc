class Sub extends Item {
  final int own;

  Sub(int n) {
    own = n;
  }
}
