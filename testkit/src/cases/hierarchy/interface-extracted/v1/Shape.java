import java.util.function.Supplier;

interface Shape {
  double area();

  default String label() {
    Supplier<String> later = () -> "a shape of " + rounded();
    return later.get();
  }

  private long rounded() {
    return Math.round(area());
  }

  default Supplier<String> labels() {
    return this::label;
  }
}
