import java.util.function.BiConsumer;
import java.util.function.Supplier;

public class Probe {
  static final Supplier<String> kept = new Desk().show();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", kept.get());
    saw.accept("new", new Desk().show().get());
  }
}
