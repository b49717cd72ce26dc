package dev.liveswap.testkit.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls by reflection that throw what was thrown, and questions about types. */
final class Reflect {
  private Reflect() {}

  static @Nullable Object call(Executable executable, @Nullable Object receiver, Object[] arguments)
      throws Throwable {
    try {
      return executable instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) executable).invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw cause == null ? e : cause;
    }
  }

  /**
   * As {@code wanted.isAssignableFrom(type)}, by what reflection tells of interfaces: after an edit
   * of them the JVM answers a library that asks it as before.
   */
  static boolean isBelow(Class<?> type, Class<?> wanted) {
    if (type == wanted || !wanted.isInterface() || type.isArray()) {
      return wanted.isAssignableFrom(type);
    }
    Class<?> superclass = type.getSuperclass();
    return (superclass != null && isBelow(superclass, wanted))
        || Arrays.stream(type.getInterfaces()).anyMatch(each -> isBelow(each, wanted));
  }
}
