import java.util.function.BiConsumer;

public class Probe {
  static final Derived KEPT = new Derived();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("call", Caller.call(KEPT));
  }
}
