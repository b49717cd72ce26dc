import java.util.function.BiConsumer;

public class Probe {
  static final Low KEPT = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("m", KEPT.m());
    saw.accept("reference", KEPT.reference().get());
    saw.accept("lambda", KEPT.inLambda());
  }
}
