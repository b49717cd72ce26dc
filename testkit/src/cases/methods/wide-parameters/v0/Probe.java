import java.util.function.BiConsumer;

public class Probe {
  static final Mix KEPT = new Mix();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("base", KEPT.base);
  }
}
