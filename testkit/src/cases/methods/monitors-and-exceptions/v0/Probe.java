import java.util.function.BiConsumer;

public class Probe {
  static final Lock KEPT = new Lock();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("run", KEPT.run());
    synchronized (KEPT) {
      saw.accept("inside", new Lock().run());
    }
  }
}
