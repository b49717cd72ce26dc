import java.util.function.BiConsumer;
public class Probe {
  static final p.Shop kept = new p.Shop();
  public static void observe(BiConsumer<String, Object> saw) {
    for (int i = 0; i < 32; i++) {
      Object got;
      try {
        got = kept.run(i);
      } catch (Throwable e) {
        got = "threw " + e.getClass();
      }
      saw.accept("how " + i, got);
    }
  }
}
