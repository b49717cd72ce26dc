public class Shop {
  protected int sold;

  public String sell(String what) {
    sold++;
    return what;
  }

  public String all() {
    return sell("x");
  }
}
