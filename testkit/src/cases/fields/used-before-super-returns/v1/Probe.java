import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Low low = new Low();
    saw.accept("seen", low.seen);
    saw.accept("text", low.text);
    saw.accept("untouched", low.untouched);
  }
}
