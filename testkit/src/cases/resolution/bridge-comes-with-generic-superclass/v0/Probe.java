import java.util.function.BiConsumer;

public class Probe {
  static final Text KEPT = new Text();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("call", KEPT.call("abc"));
    saw.accept("direct", KEPT.handle("ab"));
    try {
      saw.accept("wrong type", KEPT.call(5));
    } catch (ClassCastException e) {
      saw.accept("wrong type", "refused");
    }
  }
}
