import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

public class Probe {
  static final Shelf shelf = new Shelf("old");
  static final Map<String, Shelf.Made> kept = shelf.fill("w");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    kept.forEach((name, made) -> saw.accept("kept " + name, made.text()));
    new Shelf("new").fill("v").forEach((name, made) -> saw.accept("new " + name, made.text()));
  }
}
