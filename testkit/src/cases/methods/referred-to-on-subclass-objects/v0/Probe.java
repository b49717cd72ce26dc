import java.util.function.BiConsumer;

public class Probe {
  static final Sub KEPT = new Sub("kept");

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("name", KEPT.name);
  }
}
