import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

public class Probe {
  static final Cart CART = new Cart();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("n", CART.n);
    saw.accept("methods", Cart.class.getDeclaredMethods().length);
    saw.accept("total", CART.total(2));
    saw.accept("name", Cart.name());
    saw.accept("method reference", ((IntUnaryOperator) CART::total).applyAsInt(5));
    saw.accept("in a lambda", IntStream.of(1, 2).map(i -> CART.total(i)).sum());
  }
}
