import java.util.function.BiConsumer;

public class Probe {
  static final Person KEPT = new Person();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("greet", ((Greeter) KEPT).greet());
    saw.accept("direct", KEPT.greet());
  }
}
