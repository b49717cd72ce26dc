import java.util.function.BiConsumer;
import java.util.function.Supplier;

public class Probe {
  static final Door KEPT = new Door();
  static final Supplier<String> HELD = KEPT::own;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("called", KEPT.own() + new Door().own() + Door.other(new Sliding()));
    saw.accept("called from a subclass", new Sliding().again());
    saw.accept("held", HELD.get());
    saw.accept("by reflection", Door.class.getMethod("name").invoke(KEPT));
    saw.accept("by the interface", Door.byInterface(KEPT));
    saw.accept("the other's", new Window().other());
  }
}
