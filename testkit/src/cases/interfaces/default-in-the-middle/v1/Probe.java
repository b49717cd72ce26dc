import java.util.function.BiConsumer;

public class Probe {
  static final Top[] KEPT = {new Impl(), new Other()};

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("impl", KEPT[0].m());
    saw.accept("other", KEPT[1].m());
    saw.accept("reference", ((java.util.function.Supplier<String>) KEPT[0]::m).get());
  }
}
