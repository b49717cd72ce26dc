import java.util.function.BiConsumer;

public class Probe {
  static final Impl KEPT = new Impl();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("by class", KEPT.m());
    saw.accept("by interface", ((Named) KEPT).m());
  }
}
