import java.util.function.BiConsumer;

public class Probe {
  static final one.Base KEPT = new two.Derived();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("call", KEPT.call());
  }
}
