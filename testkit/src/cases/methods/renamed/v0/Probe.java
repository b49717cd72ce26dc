import java.util.function.BiConsumer;

public class Probe {
  static final Cart KEPT = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("user", User.use(KEPT));
    for (String name : new String[] {"before", "after"}) {
      try {
        saw.accept(name, Cart.class.getDeclaredMethod(name).invoke(KEPT));
      } catch (NoSuchMethodException e) {
        saw.accept(name, e.toString());
      }
    }
  }
}
