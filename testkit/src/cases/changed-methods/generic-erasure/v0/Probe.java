import java.util.function.BiConsumer;

public class Probe {
  static final Tool KEPT = new Tool();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("show", KEPT.show("s") + KEPT.show(5));
  }
}
