import java.util.function.BiConsumer;

public class Probe {
  static final StringBuilder ORDER = new StringBuilder();

  static Cart cart(Cart cart) {
    ORDER.append("receiver ");
    return cart;
  }

  static int next(int i) {
    ORDER.append(i).append(' ');
    return i;
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    ORDER.setLength(0);
    saw.accept("joined", cart(new Cart()).join(next(1), next(2), next(3)));
    try {
      cart(null).join(next(4), next(5), next(6));
    } catch (NullPointerException e) {
      saw.accept("null", "thrown");
    }
    saw.accept("order", ORDER);
  }
}
