import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("text", Config.text);
    saw.accept("fixed", Config.FIXED);
    saw.accept("table", Config.TABLE);
    saw.accept("list", Config.list);
    saw.accept("reflected", Config.class.getDeclaredField("FIXED").get(null));
  }
}
