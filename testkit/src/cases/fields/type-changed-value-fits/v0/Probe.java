import java.util.function.BiConsumer;

public class Probe {
  static final Service KEPT = Service.used();
  static final Box<String> BOX = Box.boxed();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("all", KEPT.all());
    saw.accept("box", BOX.value.length());
  }
}
