import java.util.function.UnaryOperator;

public class Routes {
  static UnaryOperator<String> a() {
    return route(true);
  }

  static UnaryOperator<String> b() {
    return route(false);
  }

  private static UnaryOperator<String> route(boolean isA) {
    UnaryOperator<String> second = x -> "b" + x;
    UnaryOperator<String> first = x -> "a" + x;
    return isA ? first : second;
  }

  static int version() {
    return 1;
  }
}
