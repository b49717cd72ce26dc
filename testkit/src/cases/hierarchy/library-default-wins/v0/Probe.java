import java.util.Iterator;
import java.util.function.BiConsumer;

public class Probe {
  static final Iterator<Integer> kept = new Ones();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("next", kept.next());
    kept.remove();
  }
}
