public class Shop {
  protected int sold;

  public String sell(String what) {
    sold++;
    return what + price(what);
  }

  private final java.util.Map<String, Integer> prices = new java.util.HashMap<>();

  public int price(String what) {
    return prices.computeIfAbsent(what, w -> 10 + w.length());
  }

  protected String internal() {
    return "internal";
  }

  String packaged() {
    return "packaged";
  }

  public String all() {
    return sell("x") + internal() + packaged();
  }
}
