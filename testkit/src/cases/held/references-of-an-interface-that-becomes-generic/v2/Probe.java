import java.util.function.BiConsumer;

public class Probe {
  static final Filters kept = new Filters();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("lambda", kept.mark.filter("a"));
    saw.accept("reference", kept.trim.filter(" b "));
    saw.accept("both", kept.mark.then(kept.trim).filter(" c "));
    saw.accept("of", Filter.<String>nothing().then(kept.trim).filter(" d "));
  }
}
