import java.util.*;

class Shapes {
  sealed interface Shape permits Box, Ball, Pair {}

  record Box(int w, int h, String name) implements Shape {}

  record Ball(int r) implements Shape {}

  record Pair(Shape one, Shape other) implements Shape {}

  static String all() {
    return List.of(new Box(1, 2, "b"), new Ball(3), new Pair(new Ball(1), new Box(2, 2, "i"))).stream().map(Shapes::area).toList().toString();
  }

  static int area(Shape shape) {
    return switch (shape) {
      case Box(var w, var h, var name) when name.equals("b") -> w * h;
      case Box box -> box.w() * 100;
      case Ball(int r) -> 3 * r * r;
      case Pair(Ball(int r), Box(int w, int h, String name)) -> r + w + h + name.length();
      case Pair(Shape one, Shape other) -> area(one) + area(other);
    };
  }
}
