import java.util.function.BiConsumer;

public class Probe {
  static {
    Stats.hits += 3;
    Stats.boxed = 5;
    Stats.NAMES.add("kept");
    ((java.util.Map<String, Integer>) Stats.byName).put("kept", 1);
  }

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("all", Stats.all());
  }
}
