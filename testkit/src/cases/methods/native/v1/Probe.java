import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    try {
      Low.poke();
    } catch (UnsatisfiedLinkError e) {
      saw.accept("poke", e.getClass());
    }
    try {
      new Low().peek();
    } catch (UnsatisfiedLinkError e) {
      saw.accept("peek", e.getClass());
    }
  }
}
