import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Gauge gauge = new Gauge();
    saw.accept("old", gauge.old);
    Thread writer = new Thread(() -> {
      gauge.plain = 5;
      gauge.done = true;
    });
    writer.start();
    while (!gauge.done) {
      Thread.onSpinWait();
    }
    saw.accept("plain", gauge.plain);
    saw.accept("volatile", java.lang.reflect.Modifier.toString(Gauge.class.getDeclaredField("done").getModifiers()));
    writer.join();
  }
}
