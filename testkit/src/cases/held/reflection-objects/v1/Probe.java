import java.lang.reflect.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Thing KEPT = new Thing();
  static final Method METHOD = find("m");
  static final Method STATIC = find("s");
  static final Field FIELD = Thing.class.getDeclaredFields()[0];
  static final Constructor<?> CONSTRUCTOR = Thing.class.getConstructors()[0];

  static Method find(String name) {
    try {
      return Thing.class.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("method", METHOD.invoke(KEPT));
    saw.accept("static", STATIC.invoke(null));
    saw.accept("field", FIELD.getInt(KEPT));
    saw.accept("constructor", ((Thing) CONSTRUCTOR.newInstance()).how);
    saw.accept("equal", METHOD.equals(Thing.class.getMethod("m")) + " " + FIELD.equals(Thing.class.getField("n")));
  }
}
