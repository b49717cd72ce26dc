import java.util.function.BiConsumer;

public class Probe {
  static final Worker worker = new Worker();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("worker", worker.hello());
  }
}
