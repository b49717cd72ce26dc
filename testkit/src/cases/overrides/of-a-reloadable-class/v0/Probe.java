import java.util.function.BiConsumer;

public class Probe {
  static final Base KEPT = new Derived();
  static final Base PLAIN = new Base();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("derived", KEPT.report());
    saw.accept("base", PLAIN.report());
    saw.accept("who", KEPT.who() + new Derived().who());
  }
}
