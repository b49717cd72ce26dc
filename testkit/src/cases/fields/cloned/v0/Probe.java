import java.util.function.BiConsumer;

public class Probe {
  static final Sheep KEPT = new Sheep();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", KEPT.copy().a);
  }
}
