import java.util.function.BiConsumer;

public class Probe {
  static final Soundex kept = new Soundex();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.encode("Word"));
    saw.accept("new", new Soundex().encode("Words"));
  }
}
