import java.util.function.BiConsumer;

public class Probe {
  static final Model KEPT = new Model("kept");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", KEPT.show());
    saw.accept("new", new Model("new").show());
    saw.accept("late", new Model("x").late);
  }
}
