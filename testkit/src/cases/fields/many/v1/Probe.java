import java.util.function.BiConsumer;

public class Probe {
  static final Wide KEPT = new Wide();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a0", KEPT.a0);
    saw.accept("sum", KEPT.sum());
    saw.accept("new", new Wide().sum());
  }
}
