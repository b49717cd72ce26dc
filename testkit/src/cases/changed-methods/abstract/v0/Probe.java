import java.util.function.BiConsumer;

public class Probe {
  static final Shape KEPT = new Square();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("all", KEPT.all());
    saw.accept("area", KEPT.area());
  }
}
