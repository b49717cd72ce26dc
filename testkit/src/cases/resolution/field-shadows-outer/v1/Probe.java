import java.util.function.BiConsumer;

public class Probe {
  static final Outer KEPT = new Outer();
  static final Outer.Inner INNER = KEPT.new Inner();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("see", INNER.see());
  }
}
