import java.util.function.BiConsumer;
import text.Words;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("twice", Words.twice("a"));
    saw.accept("some", Words.calls() > 0);
  }
}
