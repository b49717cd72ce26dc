package dev.liveswap.engine.patch;

import dev.liveswap.engine.link.InterfaceCasts;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.function.UnaryOperator;

/** Makes handles that call the own code of patched methods and constructors. Pure functions. */
final class Originals {
  private static final MethodType NOTHING = MethodType.methodType(void.class);

  private Originals() {}

  static boolean isJdk(Class<?> type) {
    return type.getClassLoader() == null;
  }

  /** Calls the method with the token left, and takes care that none is left behind. */
  static MethodHandle of(Lookup trusted, Class<?> type, MethodCode method, Class<?> mark, int token)
      throws ReflectiveOperationException {
    // Erased, for the JDK keeps the last types that a tryFinally had, and with them their loader.
    MethodHandle direct =
        InterfaceCasts.asType(direct(trusted, type, method), method.type().erase());
    MethodHandle original =
        isJdk(type)
            ? leaving(trusted, mark, token, direct, boolean.class, "leaveForJdk", "returnedToJdk")
            : nearOrFar(trusted, mark, token, direct);
    return InterfaceCasts.asType(original, method.type());
  }

  /** Where the thread's mark is in the table there is nothing that C2 does not see through. */
  private static MethodHandle nearOrFar(
      Lookup trusted, Class<?> mark, int token, MethodHandle direct)
      throws ReflectiveOperationException {
    return MethodHandles.guardWithTest(
        trusted.findStatic(mark, "isNear", MethodType.methodType(boolean.class)),
        leaving(trusted, mark, token, direct, void.class, "leaveNear", "returnedNear"),
        leaving(trusted, mark, token, direct, void.class, "leave", "returned"));
  }

  /**
   * @param handedOn what the second method needs of the first
   */
  private static MethodHandle leaving(
      Lookup trusted,
      Class<?> mark,
      int token,
      MethodHandle direct,
      Class<?> handedOn,
      String leave,
      String returned)
      throws ReflectiveOperationException {
    MethodHandle before =
        MethodHandles.insertArguments(
            trusted.findStatic(mark, leave, MethodType.methodType(handedOn, int.class)), 0, token);
    Class<?>[] more = handedOn == void.class ? new Class<?>[0] : new Class<?>[] {handedOn};
    MethodHandle after =
        trusted.findStatic(mark, returned, MethodType.methodType(void.class, more));
    MethodHandle called =
        MethodHandles.tryFinally(
            MethodHandles.dropArguments(direct, 0, more),
            finished(direct.type().returnType(), after));
    return MethodHandles.foldArguments(called, before);
  }

  /** {@code (Throwable, result, before…)result}, which does something with what was before. */
  private static MethodHandle finished(Class<?> result, MethodHandle returned) {
    if (result == void.class) {
      return MethodHandles.dropArguments(returned, 0, Throwable.class);
    }
    MethodHandle giveBack =
        MethodHandles.dropArguments(
            MethodHandles.identity(result), 1, returned.type().parameterList());
    MethodHandle last = MethodHandles.dropArguments(returned, 0, result);
    return MethodHandles.dropArguments(
        MethodHandles.foldArguments(giveBack, last), 0, Throwable.class);
  }

  /** Marks the thread while the patches run. */
  static UnaryOperator<MethodHandle> busy(Lookup trusted, Class<?> mark)
      throws ReflectiveOperationException {
    MethodType nothing = MethodType.methodType(void.class);
    MethodHandle begin = trusted.findStatic(mark, "begin", nothing);
    MethodHandle end = trusted.findStatic(mark, "end", nothing);
    return chain ->
        MethodHandles.foldArguments(
            MethodHandles.tryFinally(chain, finished(chain.type().returnType(), end)), begin);
  }

  /** This very method: overriding does not matter (as for JVMS invokespecial). */
  private static MethodHandle direct(Lookup trusted, Class<?> type, MethodCode method)
      throws ReflectiveOperationException {
    return found(trusted, type, method).asFixedArity();
  }

  private static MethodHandle found(Lookup trusted, Class<?> type, MethodCode method)
      throws ReflectiveOperationException {
    MethodType declared =
        method.isStatic() ? method.type() : method.type().dropParameterTypes(0, 1);
    return method.isStatic()
        ? trusted.findStatic(type, method.name(), declared)
        : trusted.findSpecial(type, method.name(), declared, type);
  }

  /**
   * While a thread is in the method, its class is there, and so this site, which has the handle.
   */
  static MethodHandle weakly(MethodHandle original) throws ReflectiveOperationException {
    MethodHandle get =
        MethodHandles.lookup()
            .findVirtual(WeakReference.class, "get", MethodType.methodType(Object.class))
            .bindTo(new WeakReference<>(original))
            .asType(MethodType.methodType(MethodHandle.class));
    MethodType erased = original.type().erase();
    return MethodHandles.foldArguments(MethodHandles.invoker(erased), get);
  }

  /**
   * For a constructor: does on an object what follows its call of another one. It goes on there as
   * it finds the token, and cannot return: it throws what stands for that.
   *
   * @param number never used before in this JVM
   */
  static MethodHandle ofConstructor(
      Lookup trusted, MethodType constructor, Class<?> mark, int token, long number)
      throws ReflectiveOperationException {
    MethodHandle direct =
        MethodHandles.filterReturnValue(
            ConstructorLink.of(trusted, number, constructor).asType(constructor.erase()),
            trusted.findStatic(mark, "notFinished", NOTHING));
    MethodHandle leave =
        MethodHandles.insertArguments(
            trusted.findStatic(
                mark,
                "leaveObject",
                MethodType.methodType(boolean.class, int.class, boolean.class, Object.class)),
            0,
            token,
            isJdk(constructor.parameterType(0)));
    MethodHandle returned =
        trusted.findStatic(
            mark, "objectReturned", MethodType.methodType(void.class, boolean.class));
    MethodHandle called =
        MethodHandles.foldArguments(
            MethodHandles.tryFinally(
                MethodHandles.dropArguments(direct, 0, boolean.class),
                finished(void.class, returned)),
            leave);
    MethodHandle finish =
        trusted.findStatic(mark, "finished", MethodType.methodType(void.class, Error.class));
    return MethodHandles.catchException(called, Error.class, finish).asType(constructor);
  }

  /** What a call of a JDK constructor does where its thread runs the code of a JDK patch. */
  static MethodHandle unlessBusy(Lookup trusted, Class<?> mark, MethodHandle chain)
      throws ReflectiveOperationException {
    MethodHandle goOn =
        MethodHandles.dropArguments(
            MethodHandles.constant(boolean.class, false), 0, chain.type().parameterList());
    return MethodHandles.guardWithTest(
        trusted.findStatic(mark, "isBusy", MethodType.methodType(boolean.class)), goOn, chain);
  }
}
