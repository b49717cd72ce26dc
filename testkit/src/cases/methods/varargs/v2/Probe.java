import java.util.function.BiConsumer;

public class Probe {
  static final Log KEPT = new Log();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("none", KEPT.log("f"));
    saw.accept("one", KEPT.log("f", 1));
    saw.accept("two", KEPT.log("f", 1, "2"));
    saw.accept("array", KEPT.log("f", new Object[] {1, 2, 3}));
    saw.accept("null", KEPT.log("f", (Object[]) new String[] {null}));
    saw.accept("sum", Log.sum() + Log.sum(1) + Log.sum(1, 2) + Log.sum(1, 2, 3));
  }
}
