import java.util.function.BiConsumer;

public class Probe {
  static final Thing kept = new Thing();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("count", kept.count++);
    saw.accept("kept", kept.shown());
    saw.accept("kept again", kept.shown());
    saw.accept("new", new Thing().shown());
    saw.accept("with argument", new Thing(5).shown());
  }
}
