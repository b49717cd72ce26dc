import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

public class Probe {
  static final UnaryOperator<String> a = Routes.a();
  static final UnaryOperator<String> b = Routes.b();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("a", a.apply("."));
    saw.accept("b", b.apply("."));
    saw.accept("new a", Routes.a().apply("."));
    saw.accept("version", Routes.version());
  }
}
