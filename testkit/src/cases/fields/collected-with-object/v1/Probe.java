import java.lang.ref.WeakReference;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Holder holder = new Holder();
    WeakReference<Object> heavy = new WeakReference<>(holder.heavy);
    WeakReference<Object> object = new WeakReference<>(holder);
    holder = null;
    for (int i = 0; i < 200 && (heavy.get() != null || object.get() != null); i++) {
      System.gc();
    }
    saw.accept("heavy", heavy.get());
    saw.accept("object", object.get());
  }
}
