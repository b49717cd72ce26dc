import java.util.function.BiConsumer;

public class Probe {
  static final Low KEPT = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("low", KEPT.low());
    saw.accept("base", KEPT.base());
  }
}
