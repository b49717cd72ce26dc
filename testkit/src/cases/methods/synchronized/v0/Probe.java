import java.util.function.BiConsumer;

public class Probe {
  static final Account KEPT = new Account();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("held", Thread.holdsLock(KEPT));
  }
}
