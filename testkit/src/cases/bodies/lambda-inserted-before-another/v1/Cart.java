import java.util.function.Supplier;

class Cart {
  static String all() {
    Supplier<String> first = () -> "first";
    Supplier<String> second = () -> "second";
    return first.get() + second.get();
  }
}
