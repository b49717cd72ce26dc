import java.io.ObjectStreamClass;
import java.lang.invoke.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    lib.Types.tell(saw);
    saw.accept("id", ObjectStreamClass.lookup(Class.forName("lib.Known")).getSerialVersionUID());
    Class<?> hidden = Class.forName("lib.Hidden");
    try {
      MethodHandles.lookup().findVirtual(hidden, "m", MethodType.methodType(int.class));
      saw.accept("found", true);
    } catch (IllegalAccessException e) {
      saw.accept("found", e.getClass().getName());
    }
    try {
      saw.accept("invoked", hidden.getMethod("m").getModifiers() + "" + hidden.getField("n"));
      hidden.getMethod("m").invoke(Class.forName("lib.Rec").getDeclaredConstructors()[0]);
      saw.accept("invoked", "yes");
    } catch (IllegalAccessException | IllegalArgumentException e) {
      saw.accept("invoked", e.getClass().getName());
    }
  }
}
