import java.util.function.BiConsumer;

public class Probe {
  static final Slow KEPT = new Slow();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("made", 0);
  }
}
