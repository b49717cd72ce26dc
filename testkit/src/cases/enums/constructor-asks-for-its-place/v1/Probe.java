import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  static final Step kept = Step.valueOf("PACK");

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("labels", Arrays.stream(Step.values()).map(step -> step.label).toList());
    saw.accept("found", Step.of("1. ORDER") + " " + Step.of("2. PACK") + " " + Step.of("3. SHIP"));
    saw.accept("kept", kept.label + (kept == Step.PACK));
  }
}
