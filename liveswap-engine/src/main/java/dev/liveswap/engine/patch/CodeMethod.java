package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * A method that is to stand for another one: with its receiver, without it, or on an own object.
 */
final class CodeMethod {
  private CodeMethod() {}

  /**
   * A handle of a method, in the form of another one.
   *
   * @param type of the patched method, the receiver first
   * @throws PatchException if it does not fit in any way
   */
  static MethodHandle handle(Lookup trusted, Executable target, MethodType type, Method code)
      throws IllegalAccessException, NoSuchMethodException {
    MethodHandle handle = trusted.unreflect(code).asFixedArity();
    if (Modifier.isStatic(code.getModifiers()) && Signatures.fits(handle.type(), type)) {
      return handle.asType(type);
    }
    boolean hasReceiver = !Modifier.isStatic(target.getModifiers());
    MethodType plain = hasReceiver ? type.dropParameterTypes(0, 1) : type;
    MethodType written = MethodType.methodType(code.getReturnType(), code.getParameterTypes());
    Signatures.check(target, written, plain, "the method " + code);
    MethodHandle bound =
        Modifier.isStatic(code.getModifiers())
            ? handle
            : handle.bindTo(newInstance(trusted, code.getDeclaringClass()));
    MethodHandle fitting = bound.asType(plain);
    return hasReceiver ? MethodHandles.dropArguments(fitting, 0, type.parameterType(0)) : fitting;
  }

  private static Object newInstance(Lookup trusted, Class<?> type) throws IllegalAccessException {
    try {
      var constructor = type.getDeclaredConstructor();
      return trusted
          .unreflectConstructor(constructor)
          .asType(MethodType.methodType(Object.class))
          .invokeExact();
    } catch (NoSuchMethodException | InstantiationException | InvocationTargetException e) {
      throw new PatchException(
          Reason.SIGNATURE,
          type.getName()
              + " has no constructor without parameters that makes the object to call: make the"
              + " method static, or bind a handle to an object of your own",
          e);
    } catch (RuntimeException | Error | IllegalAccessException e) {
      throw e;
    } catch (Throwable e) {
      throw new PatchException(
          Reason.SIGNATURE, "the constructor of " + type.getName() + " has thrown " + e, e);
    }
  }
}
