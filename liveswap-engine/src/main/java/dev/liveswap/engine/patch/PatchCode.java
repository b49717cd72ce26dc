package dev.liveswap.engine.patch;

import dev.liveswap.api.Around;
import dev.liveswap.api.Body;
import dev.liveswap.api.Original;
import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import dev.liveswap.api.Patcher.Request;
import dev.liveswap.engine.link.InterfaceCasts;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The code a patch brings, checked and brought into the form that {@link Chain} links.
 *
 * @param handle makes the handle to call of the original
 * @param origin the loader of the code, or null if it cannot be known
 */
record PatchCode(UnaryOperator<MethodHandle> handle, @Nullable ClassLoader origin) {

  /**
   * Of what somebody has handed in.
   *
   * @param type of the patched method, the receiver first
   * @throws PatchException if it does not fit
   */
  static PatchCode of(Lookup trusted, Request request, MethodType type) {
    Object code = request.code();
    try {
      if (code instanceof MethodHandle handle) {
        return handle(trusted, request, type, handle);
      }
      if (code instanceof Method method) {
        MethodHandle handle = CodeMethod.handle(trusted, request.target(), type, method);
        return new PatchCode(original -> handle, method.getDeclaringClass().getClassLoader());
      }
      return functional(trusted, request.target(), type, code);
    } catch (IllegalAccessException | NoSuchMethodException e) {
      throw new IllegalStateException("a trusted lookup finds every method", e);
    }
  }

  private static PatchCode handle(
      Lookup trusted, Request request, MethodType type, MethodHandle handle) {
    ClassLoader origin = origin(trusted, handle);
    MethodHandle fixed = handle.asFixedArity();
    if (!request.wraps()) {
      Signatures.check(request.target(), fixed.type(), type, "the handle");
      MethodHandle fitting = fixed.asType(type);
      return new PatchCode(original -> fitting, origin);
    }
    MethodType wanted = type.insertParameterTypes(0, MethodHandle.class);
    Signatures.check(request.target(), fixed.type(), wanted, "the handle");
    MethodHandle fitting = fixed.asType(wanted);
    return new PatchCode(fitting::bindTo, origin);
  }

  /** Only a handle of a method itself tells whose it is. */
  private static @Nullable ClassLoader origin(Lookup trusted, MethodHandle handle) {
    try {
      Member member = trusted.revealDirect(handle).reflectAs(Member.class, trusted);
      return member.getDeclaringClass().getClassLoader();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static PatchCode functional(
      Lookup trusted, Executable target, MethodType type, Object code)
      throws IllegalAccessException {
    ClassLoader origin = code.getClass().getClassLoader();
    Method function = function(code.getClass());
    if (function == null) {
      throw new PatchException(
          Reason.SIGNATURE, code.getClass().getName() + " is no lambda or method reference");
    }
    MethodHandle call = trusted.unreflect(function).bindTo(code);
    if (code instanceof Body) {
      Signatures.check(target, Signatures.ofLambda(trusted, code, function), type, "the code");
      MethodHandle fitting = InterfaceCasts.asType(call, type);
      return new PatchCode(original -> fitting, origin);
    }
    if (code instanceof Around.Any) {
      int count = type.parameterCount();
      return new PatchCode(
          original ->
              InterfaceCasts.asType(given(call, original).asCollector(Object[].class, count), type),
          origin);
    }
    MethodType wanted = type.insertParameterTypes(0, Original.class);
    Signatures.check(target, Signatures.ofLambda(trusted, code, function), wanted, "the code");
    return new PatchCode(original -> InterfaceCasts.asType(given(call, original), type), origin);
  }

  private static MethodHandle given(MethodHandle call, MethodHandle original) {
    return MethodHandles.insertArguments(call, 0, OriginalCalls.of(original));
  }

  /** The method of the interface of ours that it implements. */
  private static @Nullable Method function(Class<?> code) {
    for (Class<?> at = code; at != null; at = at.getSuperclass()) {
      for (Class<?> each : at.getInterfaces()) {
        Class<?> declaring = each.getDeclaringClass();
        if (declaring == Body.class || declaring == Around.class) {
          return abstractMethod(each);
        }
        Method inherited = function(each);
        if (inherited != null) {
          return inherited;
        }
      }
    }
    return null;
  }

  private static Method abstractMethod(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        return method;
      }
    }
    throw new IllegalStateException(type + " is no functional interface");
  }
}
