import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Risk risk = new Risk();
    for (int i = 0; i < 3; i++) {
      try {
        saw.accept("result " + i, risk.risky(i));
      } catch (java.io.IOException e) {
        saw.accept("thrown " + i, e);
      }
    }
    saw.accept("trail", risk.trail);
    saw.accept("resources", Risk.resources());
  }
}
