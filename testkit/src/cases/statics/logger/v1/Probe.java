import java.util.function.BiConsumer;

public class Probe {
  static final Service KEPT = new Service();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("serve", KEPT.serve());
  }
}
