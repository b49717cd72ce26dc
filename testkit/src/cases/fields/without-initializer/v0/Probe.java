import java.util.function.BiConsumer;

public class Probe {
  static final Bag KEPT = new Bag();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", KEPT.a);
  }
}
