import java.util.function.BiConsumer;

public class Probe {
  static final A[] KEPT = {new A(), new B(), new C(), new D(), new E()};

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", KEPT[4].a());
  }
}
