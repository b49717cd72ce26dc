import java.util.function.BiConsumer;
import util.Strings;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("twice", Strings.twice("a"));
    saw.accept("some", Strings.calls() > 0);
  }
}
