package p;
public class Tasks {
  private String name = "tasks";
  public Task task(String a, long b) {
    return new Task() { public Object describe() { return a + b + name; } };
  }
  public java.util.function.Supplier<String> plain(int n, double d) {
    return new java.util.function.Supplier<>() { int seen = n * 2; public String get() { return n + "" + d + seen + name; } };
  }
  public class Inner { public String get() { return "inner " + name; } }
  public Inner inner() { return new Inner(); }
}
