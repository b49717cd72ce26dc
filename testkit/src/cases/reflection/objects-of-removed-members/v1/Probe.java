import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.function.BiConsumer;
public class Probe {
  static final p.Bean kept = new p.Bean();
  static final Method stays = find("stays");
  static final Method goes = find("goes");
  static final MethodHandle handle;
  static {
    try {
      handle = MethodHandles.lookup().findVirtual(p.Bean.class, "stays", MethodType.methodType(String.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
  static Method find(String name) {
    try { return p.Bean.class.getMethod(name); } catch (NoSuchMethodException e) { return null; }
  }
  public static void observe(BiConsumer<String, Object> saw) throws Throwable {
    saw.accept("stays", stays.invoke(kept) + " " + handle.invoke(kept));
    saw.accept("now", find("goes"));
    saw.accept("removed", removed());
  }
  private static String removed() {
    if (goes == null) {
      return "never there";
    }
    try {
      return "" + goes.invoke(kept);
    } catch (ReflectiveOperationException e) {
      return e.getClass().getSimpleName() + ": " + (e.getCause() == null ? "" : e.getCause().getClass().getSimpleName());
    }
  }
}
