import java.util.function.BiConsumer;

public class Probe {
  static Cart none;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    try {
      saw.accept("x", none.x);
    } catch (NullPointerException e) {
      saw.accept("x", e.getStackTrace()[0]);
    }
  }
}
