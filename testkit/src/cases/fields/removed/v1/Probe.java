import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("grow", KEPT.grow());
    saw.accept("without initializer", KEPT.bare());
    try {
      saw.accept("size", Cart.class.getDeclaredField("size").getType());
    } catch (NoSuchFieldException e) {
      saw.accept("size", e);
    }
  }
}
