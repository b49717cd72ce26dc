package shop;

public class Cart {
  protected int n = 3;

  public String sum() {
    return "n=" + n;
  }

  public class Line {
    public String show() {
      return "line";
    }
  }
}
