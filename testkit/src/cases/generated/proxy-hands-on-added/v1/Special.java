public class Special extends Shop {
  public Special(String name) {
    super(name);
  }

  protected Special() {}

  @Override
  protected String inner() {
    return "special " + super.inner();
  }
}
