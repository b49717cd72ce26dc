import java.util.function.BiConsumer;

public class Probe {
  static final Counter kept = new Counter();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    try {
      saw.accept("kept", kept.next());
      saw.accept("new", new Counter().next());
    } catch (Throwable e) {
      throw new Exception(e);
    }
  }
}
