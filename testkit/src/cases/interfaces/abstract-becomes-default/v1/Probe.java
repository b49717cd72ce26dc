import java.util.function.BiConsumer;

public class Probe {
  static final Named KEPT = new Kept();
  static final Named LESS = new Less();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", KEPT.name());
    saw.accept("less", LESS.name());
  }
}
