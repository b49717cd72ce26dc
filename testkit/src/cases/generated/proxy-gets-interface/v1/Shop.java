public class Shop implements Priced {
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

  public int size() {
    return name.length();
  }
}
