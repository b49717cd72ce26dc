import java.util.function.BiConsumer;

public class Probe {
  static final Leaf leaf = new Leaf();
  static int step;

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("leaf", leaf.kind());
    saw.accept("early", step++ == 0 ? "" : String.valueOf(new Early()));
  }
}
