package dev.liveswap.engine.link.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/** What a proxy does with a call. */
interface Target {
  @Nullable Object call(Object proxy, @Nullable Object[] arguments) throws Throwable;

  /** A handle that takes the proxy first, as {@code Object}, then the method's parameters. */
  static MethodHandle handle(Method method, Target target) throws ReflectiveOperationException {
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    MethodHandle call =
        MethodHandles.lookup()
            .findStatic(
                Target.class,
                "call",
                MethodType.methodType(
                    Object.class, Target.class, Object.class, Object.class, Object[].class));
    return MethodHandles.insertArguments(call, 0, target, zero(type.returnType()))
        .asCollector(Object[].class, type.parameterCount())
        .asType(type.insertParameterTypes(0, Object.class));
  }

  /** What the libraries make of null where a number is wanted. */
  private static @Nullable Object zero(Class<?> returned) {
    return returned.isPrimitive() && returned != void.class
        ? Array.get(Array.newInstance(returned, 1), 0)
        : null;
  }

  /** Called through a method handle. */
  static @Nullable Object call(
      Target target, @Nullable Object zero, Object proxy, @Nullable Object[] arguments)
      throws Throwable {
    Object result = target.call(proxy, arguments);
    return result == null ? zero : result;
  }

  /** A call on another object than the proxy, whatever its class is. */
  static @Nullable Object onTarget(
      Method method, @Nullable Object target, @Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** What a caller of the method can expect to be thrown, instead of what was. */
  static Throwable declared(Method method, Throwable thrown) {
    if (thrown instanceof RuntimeException || thrown instanceof Error) {
      return thrown;
    }
    for (Class<?> declared : method.getExceptionTypes()) {
      if (declared.isInstance(thrown)) {
        return thrown;
      }
    }
    return new UndeclaredThrowableException(thrown);
  }
}
