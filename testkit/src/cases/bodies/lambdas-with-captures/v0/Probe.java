import java.util.function.BiConsumer;

public class Probe {
  static final Maker KEPT = new Maker();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("n", KEPT.n);
  }
}
