import java.util.function.BiConsumer;

public class Probe {
  static final Thing kept = new Thing();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", kept.use());
    saw.accept("new", new Thing().use());
  }
}
