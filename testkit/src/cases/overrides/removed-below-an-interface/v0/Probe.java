import java.util.function.BiConsumer;
import java.util.function.Function;

public class Probe {
  static final Low KEPT = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Low each : new Low[] {KEPT, new Low()}) {
      Function<String, String> f = each;
      saw.accept("andThen", f.andThen(s -> s + "?").apply("x"));
      saw.accept("compose", f.<String>compose(s -> s + "-").apply("x"));
      saw.accept("name", ((Named) each).name() + each.name() + ((Base) each).name() + each.own());
    }
  }
}
