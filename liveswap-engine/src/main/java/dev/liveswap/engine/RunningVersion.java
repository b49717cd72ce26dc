package dev.liveswap.engine;

import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds the class file that a loaded class runs with. */
final class RunningVersion {
  private final Instrumentation instrumentation;
  private final LoadedClasses loaded;

  /** What the JVM was given where that is not the class file itself. */
  private final LoadedClasses given = new LoadedClasses();

  RunningVersion(Instrumentation instrumentation, LoadedClasses loaded) {
    this.instrumentation = instrumentation;
    this.loaded = loaded;
  }

  /**
   * The class file a class runs with: as remembered since it was loaded or, for one that was loaded
   * before the agent came, as the JVM writes it down.
   *
   * @throws UnmodifiableClassException if the JVM does not let the class be redefined anyway
   */
  byte[] of(Class<?> type) throws UnmodifiableClassException {
    String internalName = type.getName().replace('.', '/');
    byte[] remembered = loaded.get(type.getClassLoader(), internalName);
    if (remembered != null) {
      return remembered;
    }
    byte[] written = askJvm(type);
    loaded.put(type.getClassLoader(), internalName, written);
    return written;
  }

  /** The same in the member order that the JVM has: what it was given last. */
  byte[] given(Class<?> type) throws UnmodifiableClassException {
    byte[] known = given.get(type.getClassLoader(), type.getName().replace('.', '/'));
    return known == null ? of(type) : known;
  }

  /** Takes note of a redefinition. */
  void redefined(Class<?> type, byte[] classFile, byte[] toJvm) {
    String internalName = type.getName().replace('.', '/');
    loaded.put(type.getClassLoader(), internalName, classFile);
    given.put(type.getClassLoader(), internalName, toJvm);
  }

  private byte[] askJvm(Class<?> type) throws UnmodifiableClassException {
    AtomicReference<byte[]> seen = new AtomicReference<>();
    ClassFileTransformer listener =
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              @Nullable String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] classFile) {
            if (redefined == type) {
              seen.set(classFile);
            }
            return null;
          }
        };
    instrumentation.addTransformer(listener, true);
    try {
      instrumentation.retransformClasses(type);
    } finally {
      instrumentation.removeTransformer(listener);
    }
    byte[] classFile = seen.get();
    if (classFile == null) {
      throw new UnmodifiableClassException(type.getName());
    }
    return classFile;
  }
}
