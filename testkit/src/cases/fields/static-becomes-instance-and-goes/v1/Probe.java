import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("shared", KEPT.text());
  }
}
