import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", Outer.a + Outer.Nested.b);
    saw.accept("sum", Outer.Nested.sum());
  }
}
