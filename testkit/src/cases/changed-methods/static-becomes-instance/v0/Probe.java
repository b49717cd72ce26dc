import java.lang.reflect.Modifier;
import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("m", KEPT.m());
    saw.accept("other", KEPT.other());
    saw.accept("modifiers", Modifier.toString(Cart.class.getDeclaredMethod("m").getModifiers()));
    saw.accept("invoked", Cart.class.getDeclaredMethod("m").invoke(KEPT));
  }
}
