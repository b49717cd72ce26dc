import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("values", Pool.LIMIT + " " + Pool.NAME + " " + Pool.Half.OF_LIMIT);
    saw.accept("limits", Pool.LIMITS);
    saw.accept("calls", Pool.calls++);
  }
}
