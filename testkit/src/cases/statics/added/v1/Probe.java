import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("used", Config.used);
    saw.accept("rate", Config.rate);
    saw.accept("name", Config.NAME);
    saw.accept("constants", Config.CONSTANT + Config.WIDE);
    saw.accept("count", Config.count());
  }
}
