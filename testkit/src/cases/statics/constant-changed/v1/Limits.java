class Limits {
  static final int MAX = 6;
  public static final String NAME = "six";

  int max() {
    return MAX;
  }
}
