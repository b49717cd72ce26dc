import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("through", Flow.through(s -> s + "1", String::toUpperCase, s -> s + "2"));
  }
}
