package shop;

public class Cart {
  protected int n = 3;

  public String sum() {
    java.util.function.IntFunction<String> inLambda = i -> hidden(i) + local(i);
    return "n=" + n + hidden(1) + local(2) + guarded(3) + open(4) + inLambda.apply(5);
  }

  private String hidden(int i) {
    return " private" + i * n;
  }

  String local(int i) {
    return " package" + i * n;
  }

  protected String guarded(int i) {
    return " protected" + i * n;
  }

  public String open(int i) {
    return " public" + i * n;
  }

  public class Line {
    public String show() {
      return "line" + hidden(6) + Cart.this.local(7);
    }
  }
}
