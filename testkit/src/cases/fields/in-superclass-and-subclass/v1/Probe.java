import java.util.function.BiConsumer;

public class Probe {
  static final Low KEPT = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("sum", KEPT.a + KEPT.b);
    saw.accept("top", KEPT.top());
    saw.accept("low", KEPT.low());
    KEPT.x = "changed";
    saw.accept("cast", ((Top) KEPT).x + KEPT.x);
    KEPT.x = "low x of top x";
  }
}
