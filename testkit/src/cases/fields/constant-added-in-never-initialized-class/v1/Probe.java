import java.util.function.*;
public class Probe {
  static Class<?> loaded = Idle.class;
  static int round;
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("name", loaded.getDeclaredMethods().length);
    if (USE) saw.accept("text", Idle.text());
  }
  static final boolean USE = Boolean.parseBoolean("true");
}
