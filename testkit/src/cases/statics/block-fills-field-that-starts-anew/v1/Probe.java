import java.util.function.*;
public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("names", Rules.names());
  }
}
