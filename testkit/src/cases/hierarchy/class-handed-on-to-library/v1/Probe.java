import java.util.function.BiConsumer;

public class Probe {
  static final Circle circle = new Circle();
  static final Class<?> KIND = Shape.class;

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("found", found("x", KIND));
    saw.accept("is", ((Object) circle) instanceof Shape);
  }

  static boolean found(String name, Class<?> type) {
    Class<?> wanted = type;
    return java.util.ServiceLoader.load(wanted).findFirst().isPresent();
  }
}
