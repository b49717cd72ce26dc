import java.util.function.BiConsumer;

public class Probe {
  static final Expression kept = new Sum(1, 2);

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("kept", kept.value());
    saw.accept("new", new Sum(3, 4).value());
  }
}
