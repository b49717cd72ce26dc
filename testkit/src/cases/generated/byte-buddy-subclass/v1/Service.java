public class Service {
  private int calls;

  public String greet(String name) {
    calls++;
    return decorate("hi " + name);
  }

  public String decorate(String s) {
    return "<" + s + suffix + ">";
  }

  protected String suffix = "!";

  @Override
  public String toString() {
    return "service" + suffix;
  }

  public String twice() {
    return greet("a") + decorate("b");
  }
}
