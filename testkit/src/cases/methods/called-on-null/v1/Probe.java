import java.util.function.BiConsumer;

public class Probe {
  static Cart none;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    try {
      saw.accept("total", none.total());
    } catch (NullPointerException e) {
      saw.accept("total", e.getStackTrace()[0]);
    }
    try {
      saw.accept("secret", Cart.secretOf(none));
    } catch (NullPointerException e) {
      saw.accept("secret", e.getStackTrace()[0]);
    }
    try {
      saw.accept("y", none.y);
    } catch (NullPointerException e) {
      saw.accept("y", e.getStackTrace()[0]);
    }
    try {
      none.y = 3;
    } catch (NullPointerException e) {
      saw.accept("put y", e.getStackTrace()[0]);
    }
  }
}
