import java.util.function.BiConsumer;

public class Probe {
  static final Priced KEPT = new Cart();
  static final Priced LAMBDA = () -> 6;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("price", KEPT.price() + LAMBDA.price());
  }
}
