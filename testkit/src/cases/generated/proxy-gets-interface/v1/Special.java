public class Special extends Shop {
  public Special(String name) {
    super(name);
  }

  protected Special() {}
}
