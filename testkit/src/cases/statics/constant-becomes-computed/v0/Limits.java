class Limits {
  static final int A = 5;
  static final Integer B = Integer.valueOf(1000);
}
