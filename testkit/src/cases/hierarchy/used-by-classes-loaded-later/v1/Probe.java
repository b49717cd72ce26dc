import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final Cart cart = new Cart();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("name", cart.name());
    saw.accept("late", Late.use(List.of(cart, new Cart(), new Late.Sub())));
  }
}
