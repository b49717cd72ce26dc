import java.util.function.BiConsumer;
public class Probe {
  static final p.Shape square = new p.Square();
  static final p.Shape both = new p.Both();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (p.Shape each : new p.Shape[] {square, both, new p.Square()}) {
      saw.accept("text", each.text() + ((p.Named) each).label() + ((p.Named) each).title());
      saw.accept("area", p.Shape.class.getMethod("area") + " " + p.Shape.class.getMethod("area").invoke(each));
      saw.accept("label", p.Named.class.getMethod("label") + " " + p.Named.class.getMethod("label").invoke(each));
    }
  }
}
