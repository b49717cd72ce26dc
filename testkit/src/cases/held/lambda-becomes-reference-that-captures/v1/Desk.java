import java.util.function.Supplier;

class Desk {
  Supplier<String> show() {
    return this::own;
  }

  String own() {
    return "my own";
  }
}
