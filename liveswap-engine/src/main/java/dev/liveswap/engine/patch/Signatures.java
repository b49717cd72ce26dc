package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether code can stand for a method, by types that are known before anything is called. */
final class Signatures {
  private Signatures() {}

  /**
   * Throws unless code of one type can be called as the other.
   *
   * @param target for the message
   * @param code the type the code was written with
   * @param wanted what it will be called as
   * @param what for the message
   */
  static void check(Executable target, MethodType code, MethodType wanted, String what) {
    if (fits(code, wanted)) {
      return;
    }
    throw new PatchException(
        Reason.SIGNATURE,
        what
            + " takes "
            + parameters(code)
            + " and returns "
            + code.returnType().getSimpleName()
            + ", but "
            + target
            + " needs code that takes "
            + parameters(wanted)
            + " and returns "
            + wanted.returnType().getSimpleName()
            + namesakes(code, wanted));
  }

  /**
   * Whether it can. Code that returns {@code Object} may return anything, as far as its type says:
   * a lambda that returns null or only throws has that type. It is checked when it returns.
   */
  static boolean fits(MethodType code, MethodType wanted) {
    if (code.parameterCount() != wanted.parameterCount()) {
      return false;
    }
    for (int i = 0; i < code.parameterCount(); i++) {
      if (!holds(code.parameterType(i), wanted.parameterType(i))) {
        return false;
      }
    }
    Class<?> result = wanted.returnType();
    return result == void.class
        || code.returnType() == Object.class
        || (code.returnType() != void.class && holds(result, code.returnType()));
  }

  /** Whether a variable of one type takes every value of the other; null may not unbox. */
  private static boolean holds(Class<?> variable, Class<?> value) {
    if (variable.isPrimitive() || value.isPrimitive()) {
      Class<?> boxed = MethodType.methodType(value).wrap().returnType();
      return variable.isPrimitive()
          ? MethodType.methodType(variable).wrap().returnType() == boxed
          : variable.isAssignableFrom(boxed);
    }
    return variable.isAssignableFrom(value);
  }

  /**
   * The types a lambda was written with: those of its interface are erased, but a serializable one
   * says what it was written as.
   */
  static MethodType ofLambda(Lookup trusted, Object code, Method function) {
    if (code.getClass().isHidden() || code.getClass().isSynthetic()) {
      try {
        Object written =
            trusted
                .findVirtual(code.getClass(), "writeReplace", MethodType.methodType(Object.class))
                .invoke(code);
        if (written instanceof SerializedLambda lambda) {
          return MethodType.fromMethodDescriptorString(
              lambda.getInstantiatedMethodType(), code.getClass().getClassLoader());
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a lambda does not say what it was written as", e);
      }
    }
    return ofClass(code.getClass(), function);
  }

  /** The method that was written, not the bridge (JLS 15.12.4.5) to it. */
  private static MethodType ofClass(Class<?> type, Method function) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method each : at.getDeclaredMethods()) {
        if (each.getName().equals(function.getName())
            && each.getParameterCount() == function.getParameterCount()
            && !each.isBridge()) {
          return MethodType.methodType(each.getReturnType(), each.getParameterTypes());
        }
      }
    }
    return MethodType.methodType(function.getReturnType(), function.getParameterTypes());
  }

  static String parameters(MethodType type) {
    return type.parameterList().stream()
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Classes of the same name in several loaders look right, and are not. */
  private static String namesakes(MethodType code, MethodType wanted) {
    List<Class<?>> ofCode = new ArrayList<>(code.parameterList());
    ofCode.add(code.returnType());
    List<Class<?>> ofMethod = new ArrayList<>(wanted.parameterList());
    ofMethod.add(wanted.returnType());
    for (Class<?> one : ofCode) {
      for (Class<?> other : ofMethod) {
        if (one != other && one.getName().equals(other.getName())) {
          return ". There are two classes "
              + one.getName()
              + ", of two loaders: leave it out of the plugin";
        }
      }
    }
    return "";
  }
}
