import java.lang.reflect.Modifier;
import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("shared", KEPT.shared);
    saw.accept("own", KEPT.own);
    saw.accept("static", Modifier.isStatic(Cart.class.getDeclaredField("own").getModifiers()));
  }
}
