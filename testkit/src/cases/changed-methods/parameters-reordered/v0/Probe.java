import java.util.function.BiConsumer;

public class Probe {
  static final Name KEPT = new Name();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("full", KEPT.full("a", "b"));
  }
}
