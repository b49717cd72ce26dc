import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

public class Probe {
  static final Map<Step, String> kept = new EnumMap<>(Map.of(Step.START, "s", Step.STOP, "t"));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Step step : Step.values()) {
      Named named = step;
      saw.accept(step.name(), step.text(2) + named.named() + step.ordinal() + step);
    }
    kept.forEach((step, text) -> saw.accept("kept " + step.name(), step.text(1) + text));
    saw.accept("method", Step.class.getDeclaredMethod("text", int.class).toGenericString());
    saw.accept("called", Step.class.getDeclaredMethod("text", int.class).invoke(Step.STOP, 3));
    saw.accept("function", ((java.util.function.IntFunction<String>) Step.START::text).apply(4));
  }
}

interface Named {
  String named();
}
