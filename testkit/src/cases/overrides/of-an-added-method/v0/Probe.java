import java.util.function.BiConsumer;

public class Probe {
  static final Base[] KEPT = {new Base(), new Derived()};

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("count", KEPT.length);
  }
}
