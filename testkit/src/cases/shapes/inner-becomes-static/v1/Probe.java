import java.util.function.BiConsumer;

public class Probe {
  static final Thing THING = new Thing();
  static final Thing.In KEPT = new Thing.In();
  static final Thing.In LOW = new Thing.Low();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("new", new Thing.In().m());
    saw.accept("low", new Thing.Low().m());
    saw.accept("kept", KEPT.m());
    saw.accept("kept low", LOW.m());
  }
}
