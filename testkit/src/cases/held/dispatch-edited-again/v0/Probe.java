import java.util.function.BiConsumer;

public class Probe {
  static final Base BASE = new Base();
  static final Base LOW = new Low();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("base", Caller.call(BASE));
    saw.accept("low", Caller.call(LOW));
  }
}
