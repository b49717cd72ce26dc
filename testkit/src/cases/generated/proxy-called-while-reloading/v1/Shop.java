public class Shop {
  private final String name;

  public Shop(String name) {
    this.name = name;
  }

  protected Shop() {
    this("the proxy itself");
  }

  public String name() {
    return name;
  }

  public String added() {
    return name;
  }
}
