import java.util.function.BiConsumer;
public class Probe {
  static final X kept = new X("k");
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("old", ((X.Task) X.copy(kept.old())).get());
    saw.accept("plain", new Plain().use());
  }
}
