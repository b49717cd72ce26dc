import java.util.function.BiConsumer;

public class Probe {
  static final Doc KEPT = new Doc();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", KEPT.a);
  }
}
