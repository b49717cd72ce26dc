import java.util.function.BiConsumer;

public class Probe {
  static final Thing kept = new Thing();
  static final Sized sized = new Sized(3, 4L);

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("count", kept.count++);
    saw.accept("kept", kept.shown());
    saw.accept("kept again", kept.shown());
    saw.accept("sized", sized.shown());
    saw.accept("new", new Thing().shown());
    saw.accept("with argument", new Thing(5).shown());
  }
}
