import java.util.function.BiConsumer;

public class Probe {
  static final Circle circle = new Circle();
  static final Square square = new Square();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("labels", circle.label() + square.label());
    saw.accept("text", String.valueOf((Object) circle.area()));
    Drawing drawing = new Drawing();
    drawing.add(circle, square, new Circle());
    saw.accept("drawing", drawing.show());
  }
}
