import java.lang.reflect.*;
import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final p.Sub kept = new p.Sub();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    kept.bump();
    saw.accept("all", kept.all());
    saw.accept("read", kept.read());
    kept.write();
    saw.accept("back", kept.all() + new p.Sub().all());
    for (Field f : p.Flags.class.getDeclaredFields()) {
      f.setAccessible(true);
      saw.accept(f.getName(), f + " " + f.get(kept));
    }
    Thread writer = new Thread(() -> { for (int i = 0; i < 1000; i++) kept.bump(); kept.write(); });
    writer.start();
    writer.join();
    saw.accept("joined", kept.all());
  }
}
