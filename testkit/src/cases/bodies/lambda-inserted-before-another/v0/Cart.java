import java.util.function.Supplier;

class Cart {
  static String all() {
    Supplier<String> second = () -> "second";
    return second.get();
  }
}
