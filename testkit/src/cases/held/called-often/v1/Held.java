import java.lang.invoke.*;
import java.lang.reflect.Method;

/** Not edited: what it holds is what it found at first. */
class Held {
  static final Thing THING = new Thing();
  static final Method REFLECTED;
  static Method reflected;
  static final MethodHandle STATIC;
  static final MethodHandle PRIVATE;
  static final MethodHandle FINAL;
  static MethodHandle handle;

  static {
    try {
      REFLECTED = Thing.class.getMethod("open");
      reflected = Thing.class.getDeclaredMethod("hidden");
      reflected.setAccessible(true);
      MethodType type = MethodType.methodType(String.class);
      STATIC = Thing.lookup().findStatic(Thing.class, "open", type);
      PRIVATE = Thing.lookup().findVirtual(Thing.class, "hidden", type);
      FINAL = Thing.lookup().findVirtual(Thing.class, "fixed", type).bindTo(THING);
      handle = STATIC;
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static String constants() throws Throwable {
    return (String) STATIC.invokeExact()
        + (String) PRIVATE.invokeExact(THING)
        + (String) FINAL.invokeExact();
  }

  static String variable() throws Throwable {
    return (String) handle.invokeExact();
  }

  static String reflected() throws ReflectiveOperationException {
    return REFLECTED.invoke(null) + "" + reflected.invoke(THING);
  }
}
