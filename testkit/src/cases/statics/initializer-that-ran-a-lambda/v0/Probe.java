import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("names", Rules.ALL);
  }
}
