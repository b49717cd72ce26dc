import java.util.function.BiConsumer;
public class Probe {
  static final p.Tasks kept = new p.Tasks();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    p.Task task = kept.task("a", 5);
    saw.accept("task", task.first + "/" + task.describe());
    saw.accept("plain", kept.plain(3, 2.5).get());
    saw.accept("inner", kept.inner().get());
    p.Task other = kept.task("b", 6);
    saw.accept("both", task.describe() + "" + other.describe());
  }
}
