public class Service {
  private int calls;

  public String greet(String name) {
    calls++;
    return "hello " + name;
  }

  public String twice() {
    return greet("a");
  }
}
