import java.util.function.BiConsumer;

public class Probe {
  static final Service service = new Service("kept");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("served", new Service("new").serve() + service.serve());
  }
}
