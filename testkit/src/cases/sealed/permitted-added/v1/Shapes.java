import java.util.*;

class Shapes {
  static List<Shape> all() { return List.of(new Circle(1), new Square(3)); }

  static int area(Shape shape) {
    if (shape instanceof Circle c) return 3 * c.r() * c.r();
    if (shape instanceof Square s) return s.a() * s.a() + new Second().toString().length();
    throw new IllegalStateException();
  }
}
