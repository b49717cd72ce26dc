import java.util.function.BiConsumer;

public class Probe {
  static final Base[] KEPT = {new One(), new Two(), new Three()};

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    StringBuilder all = new StringBuilder();
    for (Base each : KEPT) {
      all.append(each.who()).append(';');
    }
    saw.accept("all", all);
  }
}
