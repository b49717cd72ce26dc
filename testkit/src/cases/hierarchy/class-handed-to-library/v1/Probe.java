import java.util.function.BiConsumer;

public class Probe {
  static final Circle circle = new Circle();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("found", java.util.ServiceLoader.load(Shape.class).findFirst().isPresent());
    saw.accept("is", ((Object) circle) instanceof Shape);
  }
}
