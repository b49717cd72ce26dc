import java.util.function.BiConsumer;
public class Probe {
  static final p.Counter kept = new p.Counter();
  public static void observe(BiConsumer<String, Object> saw) {
    for (int i = 0; i < 21; i++) {
      Object got;
      try {
        got = kept.run(i);
      } catch (Throwable e) {
        got = "threw " + e.getClass() + (i < 14 && i != 7 ? e.getMessage() : "");
      }
      saw.accept("how " + i, got);
    }
  }
}
