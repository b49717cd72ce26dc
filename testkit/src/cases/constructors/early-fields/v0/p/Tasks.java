package p;
public class Tasks {
  private String name = "tasks";
  public Task task(String a, long b) {
    return new Task() { public Object describe() { return "task"; } };
  }
  public java.util.function.Supplier<String> plain(int n, double d) {
    return new java.util.function.Supplier<>() { public String get() { return "plain"; } };
  }
  public class Inner { public String get() { return "inner"; } }
  public Inner inner() { return new Inner(); }
}
