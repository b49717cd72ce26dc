import java.util.function.BiConsumer;

public class Probe {
  static final Thing THING = new Thing();
  static final Thing.In KEPT = THING.in(4);
  static final Thing.Plain PLAIN = THING.new Plain();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("new", new Thing().new In(5).m());
    saw.accept("made", THING.in(6).m());
    saw.accept("deep", THING.in(7).new Deep().sum());
    saw.accept("kept", KEPT.plain());
    saw.accept("plain", PLAIN.text());
    saw.accept("constructors", Thing.In.class.getDeclaredConstructors()[0].getParameterCount());
  }
}
