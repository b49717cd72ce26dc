class Limits {
  static final int MAX = 5;
  public static final String NAME = "five";

  int max() {
    return MAX;
  }
}
