import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("a", Settings.A);
    saw.accept("b", Settings.B);
    saw.accept("c", Settings.C);
    saw.accept("all", Settings.all());
  }
}
