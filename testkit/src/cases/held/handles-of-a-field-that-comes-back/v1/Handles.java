import java.lang.invoke.*;

class Handles {
  static final VarHandle TICKS;
  static final MethodHandle PLAIN;

  static {
    try {
      TICKS = MethodHandles.lookup().findVarHandle(Counter.class, "ticks", int.class);
      PLAIN = MethodHandles.lookup().findSetter(Counter.class, "plain", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
