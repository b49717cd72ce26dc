package dev.liveswap.engine;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link ClassLoader} keeps to itself: which classes it has, and how to give it one more. */
final class ClassLoading {
  private final MethodHandle findLoadedClass;
  private final MethodHandle defineClass;

  private ClassLoading(MethodHandle findLoadedClass, MethodHandle defineClass) {
    this.findLoadedClass = findLoadedClass;
    this.defineClass = defineClass;
  }

  /** Opens {@code java.lang} to this module; users need no {@code --add-opens}. */
  static ClassLoading open(Instrumentation instrumentation) {
    Module self = ClassLoading.class.getModule();
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.lang", Set.of(self)),
        Set.of(),
        Map.of());
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(ClassLoader.class, MethodHandles.lookup());
      return new ClassLoading(
          lookup.findVirtual(
              ClassLoader.class,
              "findLoadedClass",
              MethodType.methodType(Class.class, String.class)),
          lookup.findVirtual(
              ClassLoader.class,
              "defineClass",
              MethodType.methodType(
                  Class.class,
                  String.class,
                  byte[].class,
                  int.class,
                  int.class,
                  ProtectionDomain.class)));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("java.lang.ClassLoader is not as it was since Java 1.1", e);
    }
  }

  /** The class of which {@code loader} is an initiating loader (JVMS 5.3), or null. */
  @Nullable Class<?> findLoaded(ClassLoader loader, String className) {
    try {
      return (Class<?>) findLoadedClass.invokeExact(loader, className);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The class that {@code loader} or one of those it delegates to has loaded, or null. */
  @Nullable Class<?> findLoadedOrInherited(ClassLoader loader, String className) {
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      Class<?> found = findLoaded(at, className);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Defines a new class.
   *
   * @throws LinkageError if the JVM rejects it
   */
  Class<?> define(
      ClassLoader loader, String className, byte[] classFile, @Nullable ProtectionDomain domain) {
    try {
      return (Class<?>)
          defineClass.invokeExact(loader, className, classFile, 0, classFile.length, domain);
    } catch (LinkageError | SecurityException e) {
      throw e;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
  }
}
