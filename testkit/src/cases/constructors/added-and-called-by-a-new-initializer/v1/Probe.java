import java.util.function.BiConsumer;

public class Probe {
  static final Thing kept = new Thing();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.shown());
    saw.accept("new", new Thing().shown());
    saw.accept("color", Color.RED.size);
  }
}
