import java.util.function.BiConsumer;

public class Probe {
  static final Service service = new Service();

  public static void observe(BiConsumer<String, Object> saw) {
    for (String key : new String[] {"a", "x", "c"}) {
      saw.accept(key, service.handle(key));
    }
  }
}
