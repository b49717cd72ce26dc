import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", Limits.A);
    saw.accept("b", Limits.B);
    saw.accept("reflected", Limits.class.getDeclaredField("A").get(null));
  }
}
