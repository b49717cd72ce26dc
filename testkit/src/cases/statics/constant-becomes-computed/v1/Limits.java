class Limits {
  static final int A = Integer.parseInt("7");
  static final Integer B = 2000;
}
