package dev.liveswap.testkit.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Implements any interface: a comparator, a listener. Its methods give the simplest results. */
final class MadeUpObject implements InvocationHandler {
  private final Class<?> type;

  private MadeUpObject(Class<?> type) {
    this.type = type;
  }

  /** Returns null where an interface is not to be implemented by others. */
  static @Nullable Object of(Class<?> type) {
    try {
      return Proxy.newProxyInstance(loader(type), new Class<?>[] {type}, new MadeUpObject(type));
    } catch (IllegalArgumentException e) {
      return null; // sealed, or not visible
    }
  }

  private static ClassLoader loader(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null ? ClassLoader.getPlatformClassLoader() : loader;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> arguments != null && proxy == arguments[0];
        case "hashCode" -> 1;
        default -> "made up " + type.getName();
      };
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    return simplest(method.getReturnType(), arguments);
  }

  private static @Nullable Object simplest(Class<?> result, Object @Nullable [] arguments) {
    if (arguments != null && arguments.length > 0 && result.isInstance(arguments[0])) {
      return arguments[0];
    }
    if (result == boolean.class) {
      return false; // true would be an endless iterator
    }
    if (result == char.class) {
      return 'x';
    }
    if (result == long.class) {
      return 1L;
    }
    if (result == double.class) {
      return 1.0;
    }
    if (result == float.class) {
      return 1f;
    }
    if (result == short.class) {
      return (short) 1;
    }
    if (result == byte.class) {
      return (byte) 1;
    }
    return result == int.class ? Integer.valueOf(1) : null;
  }
}
