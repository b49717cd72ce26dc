class Limits {
  static final int A = 9;
  static final int B = 3000;
}
