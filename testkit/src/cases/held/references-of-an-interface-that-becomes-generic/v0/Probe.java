import java.util.function.BiConsumer;

public class Probe {
  static final Filters kept = new Filters();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("lambda", kept.mark.apply("a"));
    saw.accept("reference", kept.trim.apply(" b "));
    saw.accept("both", kept.mark.then(kept.trim).apply(" c "));
    saw.accept("of", Filter.nothing().then(kept.trim).apply(" d "));
  }
}
