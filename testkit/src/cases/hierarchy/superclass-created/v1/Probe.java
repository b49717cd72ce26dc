import java.util.function.BiConsumer;

public class Probe {
  static final Leaf leaf = new Leaf();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("leaf", leaf.name());
    saw.accept("base", new Base().name());
  }
}
