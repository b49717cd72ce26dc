import java.util.function.BiConsumer;

public class Probe {
  static Holder kept = new Holder();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", kept != null);
  }
}
