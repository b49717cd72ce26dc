import java.util.function.BiConsumer;

public class Probe {
  static final Pair KEPT = new Pair();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("both", KEPT.both());
    saw.accept("first", KEPT.first());
  }
}
