import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

public class Probe {
  static final Task lambda = in -> "lambda " + in;
  static final Task bound = "bound "::concat;
  static final Task proxy = (Task) Proxy.newProxyInstance(
      Task.class.getClassLoader(), new Class<?>[] {Task.class},
      (self, method, arguments) -> method.getName().equals("toString") ? "proxy" : method.getName());
  static final Task anonymous = new Task() {
    @Override public String run(String in) { return "anonymous " + in; }
    @Override public String toString() { return "anonymous"; }
  };

  public static void observe(BiConsumer<String, Object> saw) {
    List<Task> all = List.of(lambda, bound, proxy, anonymous, Kind.UPPER, Kind.SAME, new Rec("rec "));
    for (Task each : all) {
      saw.accept("run", each.run("x"));
      saw.accept("is", ((Object) each) instanceof Described);
      saw.accept("described", described(each).replaceAll("Probe\\S+", "lambda"));
    }
    Function<Task, String> run = task -> task.run("y");
    saw.accept("functions", all.stream().map(run).toList());
    saw.accept("interfaces", List.of(Task.class.getInterfaces()));
  }

  static String described(Object object) {
    return object instanceof Described ? ((Described) object).describe() : "not";
  }
}
