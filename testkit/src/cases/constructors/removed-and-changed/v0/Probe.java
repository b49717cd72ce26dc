import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("new", new Cart(3).how);
    saw.accept("all", Arrays.toString(Cart.class.getConstructors()).length());
    try {
      saw.accept("default", Cart.class.getConstructor());
    } catch (NoSuchMethodException e) {
      saw.accept("default", e.getMessage());
    }
  }
}
