import java.util.function.BiConsumer;

public class Probe {
  static final Counter kept = new Counter();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.text());
    saw.accept("fresh", new Counter().text());
  }
}
