import java.util.function.BiConsumer;

public class Probe {
  static final Shape[] shapes = new Shape[3];
  static final Circle circle = new Circle();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("area", circle.area() + shapes.length);
    saw.accept("is", ((Object) circle) instanceof Shape);
  }
}
