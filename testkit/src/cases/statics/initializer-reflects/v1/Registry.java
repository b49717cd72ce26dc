import java.lang.invoke.*;
import java.lang.reflect.*;

class Registry {
  private static final int ANSWER = 42;
  static final Method METHOD = find();
  static final MethodHandle HANDLE = handle();

  static String answer() {
    return "answer " + ANSWER;
  }

  private static Method find() {
    try {
      return Registry.class.getDeclaredMethod("answer");
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .findStatic(Registry.class, "answer", MethodType.methodType(String.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
