import java.util.function.BiConsumer;

public class Probe {
  static final Box<String> KEPT = new Box<>("abc");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("value", KEPT.value);
    saw.accept("map", KEPT.map(String::length).value);
    saw.accept("less", KEPT.less(new Box<>("b")));
    saw.accept("least", Box.least(Box.listOf(5, 2, 7)));
    saw.accept("generic", Box.class.getDeclaredMethod("least", java.util.List.class).toGenericString());
  }
}
