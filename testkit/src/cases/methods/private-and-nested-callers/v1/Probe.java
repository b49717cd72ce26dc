import java.util.function.BiConsumer;

public class Probe {
  static final Outer KEPT = new Outer();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", KEPT.all());
    saw.accept("new", new Outer().all());
  }
}
