package lib;

public class Hidden {
  public int n;

  public int m() {
    return 1;
  }
}
