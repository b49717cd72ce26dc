import java.util.function.BiConsumer;

public class Probe {
  static final Shout KEPT = new Shout();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("andThen", KEPT.andThen(s -> s + "?").apply("x"));
  }
}
