package lib;

final class Hidden {
  public int n;

  public final int m() {
    return 1;
  }
}
