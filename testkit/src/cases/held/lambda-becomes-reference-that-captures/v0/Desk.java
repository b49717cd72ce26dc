import java.util.function.Supplier;

class Desk {
  Supplier<String> show() {
    return () -> "one";
  }

  String own() {
    return "my own";
  }
}
