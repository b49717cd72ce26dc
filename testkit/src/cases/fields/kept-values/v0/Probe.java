import java.util.function.BiConsumer;

public class Probe {
  static final Counter KEPT = new Counter();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("old", KEPT.old());
  }
}
