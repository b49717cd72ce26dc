package p;
public class Shop {
  private String name = "shop";
  public Object run() {
    return "none";
  }
}
