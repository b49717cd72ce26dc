import java.util.*;

class Shapes {
  static List<Shape> all() { return List.of(new Circle(1)); }

  static int area(Shape shape) {
    if (shape instanceof Circle c) return 3 * c.r() * c.r();
    throw new IllegalStateException();
  }
}
