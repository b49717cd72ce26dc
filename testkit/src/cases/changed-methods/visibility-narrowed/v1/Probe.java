import java.util.function.BiConsumer;

public class Probe {
  static final Base KEPT = new Derived();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("call", KEPT.call());
    saw.accept("direct", ((Derived) KEPT).m());
  }
}
