package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * A call site whose target depends on the class of its first argument. It remembers the classes it
 * has met as a chain of tests, which the JIT compiles like the inline caches of a virtual call;
 * where there are many it looks them up.
 */
final class InlineCache extends MutableCallSite {
  /** What a call site does for a class. */
  @FunctionalInterface
  interface Targets {
    MethodHandle of(Class<?> receiver) throws ReflectiveOperationException;
  }

  private static final int LONGEST_CHAIN = 6;
  private static final MethodHandle FIND;
  private static final MethodHandle TEST;
  private static final MethodHandle LOOK_UP;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      FIND =
          lookup.findVirtual(
              InlineCache.class, "find", MethodType.methodType(MethodHandle.class, Object.class));
      TEST =
          lookup.findStatic(
              InlineCache.class,
              "hasClass",
              MethodType.methodType(boolean.class, Class.class, Object.class));
      LOOK_UP =
          lookup.findVirtual(
              InlineCache.class, "lookUp", MethodType.methodType(MethodHandle.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Class<?> caller;
  private final Targets targets;

  /** Targets by class; holds no class longer than the class's loader lives. */
  private final ClassValue<MethodHandle> known =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> receiver) {
          try {
            return InterfaceCasts.asType(targets.of(receiver), type());
          } catch (ReflectiveOperationException e) {
            throw asError(e);
          }
        }
      };

  private int chained;

  /**
   * @param caller the class with the call site
   */
  InlineCache(Class<?> caller, MethodType type, Targets targets) {
    super(type);
    this.caller = caller;
    this.targets = targets;
    setTarget(choosing(FIND));
  }

  /** Calls whatever handle {@code chooser} yields for the first argument. */
  private MethodHandle choosing(MethodHandle chooser) {
    MethodHandle choose =
        chooser
            .bindTo(this)
            .asType(MethodType.methodType(MethodHandle.class, type().parameterType(0)));
    return MethodHandles.foldArguments(
        MethodHandles.exactInvoker(type()),
        MethodHandles.dropArguments(
            choose, 1, type().parameterList().subList(1, type().parameterCount())));
  }

  @SuppressWarnings("unused") // through a method handle
  private MethodHandle find(Object receiver) {
    MethodHandle target = known.get(receiver.getClass());
    if (outlivesCaller(receiver.getClass())) {
      remember(receiver.getClass(), target);
    }
    return target;
  }

  /** A chain holds its classes as long as the caller lives, which may be a library's. */
  private boolean outlivesCaller(Class<?> receiver) {
    ClassLoader wanted = receiver.getClassLoader();
    ClassLoader at = caller.getClassLoader();
    while (at != null && at != wanted) {
      at = at.getParent();
    }
    return at == wanted;
  }

  @SuppressWarnings("unused") // through a method handle
  private MethodHandle lookUp(Object receiver) {
    return known.get(receiver.getClass());
  }

  private synchronized void remember(Class<?> receiver, MethodHandle target) {
    if (chained == LONGEST_CHAIN) {
      setTarget(choosing(LOOK_UP));
    } else {
      chained++;
      MethodHandle test =
          TEST.bindTo(receiver)
              .asType(MethodType.methodType(boolean.class, type().parameterType(0)));
      setTarget(MethodHandles.guardWithTest(test, target, getTarget()));
    }
  }

  @SuppressWarnings("unused") // through a method handle
  private static boolean hasClass(Class<?> type, Object receiver) {
    return receiver.getClass() == type;
  }

  private static Error asError(ReflectiveOperationException e) {
    if (e.getCause() instanceof Error error) {
      return error;
    }
    return new IncompatibleClassChangeError(e.toString());
  }
}
