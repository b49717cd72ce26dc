import java.util.function.BiConsumer;

public class Probe {
  static final Thing THING = new Thing();
  static final Thing.In KEPT = THING.new In();
  static final Thing.In LOW = THING.new Low();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("new", new Thing().new In().m());
    saw.accept("low", new Thing().new Low().m());
    saw.accept("kept", KEPT.m());
    saw.accept("kept low", LOW.m());
  }
}
