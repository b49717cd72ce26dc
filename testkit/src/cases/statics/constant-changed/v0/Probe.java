import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("max", new Limits().max());
    saw.accept("five", User.use(5));
    saw.accept("six", User.use(6));
    saw.accept("reflected", Limits.class.getDeclaredField("MAX").get(null));
    saw.accept("name", Limits.class.getField("NAME").get(null));
  }
}
