import java.util.function.BiConsumer;

public class Probe {
  static final Box<String> KEPT = new Box<>("abc");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("value", KEPT.value);
  }
}
