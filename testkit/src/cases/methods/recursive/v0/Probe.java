import java.util.function.BiConsumer;

public class Probe {
  static final Fun KEPT = new Fun();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("start", KEPT.start());
  }
}
