package dev.liveswap.engine;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;

/** Knows whether a class's static initializer has run. */
final class Initialization {
  private final MethodHandle shouldBeInitialized;

  private Initialization(MethodHandle shouldBeInitialized) {
    this.shouldBeInitialized = shouldBeInitialized;
  }

  static Initialization open(Instrumentation instrumentation) {
    Module self = Initialization.class.getModule();
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of("jdk.internal.misc", Set.of(self)),
        Map.of(),
        Set.of(),
        Map.of());
    try {
      Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Object theUnsafe =
          lookup.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe)).invoke();
      return new Initialization(
          lookup
              .findVirtual(
                  unsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class))
              .bindTo(theUnsafe));
    } catch (Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("this JDK's Unsafe is not as expected", e);
    }
  }

  /** True also while the initializer is running. */
  boolean isInitialized(Class<?> type) {
    try {
      return !(boolean) shouldBeInitialized.invokeExact(type) || isInitializing(type.getName());
    } catch (Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }

  /** The JVM does not tell whether an initializer is running; a thread's stack does. */
  private static boolean isInitializing(String className) {
    for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
      for (StackTraceElement frame : stack) {
        if (frame.getMethodName().equals("<clinit>") && frame.getClassName().equals(className)) {
          return true;
        }
      }
    }
    return false;
  }
}
