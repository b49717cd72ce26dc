import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("reference", User.reference().apply(1));
    saw.accept("lambda", User.Nested.call());
  }
}
