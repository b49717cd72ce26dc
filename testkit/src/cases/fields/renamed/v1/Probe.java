import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("get", KEPT.get());
    saw.accept("field", Cart.class.getDeclaredFields()[0].getName());
  }
}
