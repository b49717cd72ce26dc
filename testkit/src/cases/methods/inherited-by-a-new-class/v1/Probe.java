import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("user", Shape.user());
    Named lambda = () -> "raw";
    saw.accept("raw", lambda.raw());
  }
}
