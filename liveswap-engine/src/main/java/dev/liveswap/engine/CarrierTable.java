package dev.liveswap.engine;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.weave.Carrier;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which classes the JVM holds as interfaces, because they came above classes it had loaded; by
 * loader, weakly. Thread-safe.
 */
final class CarrierTable {
  private record Expected(Thread thread, String internalName, boolean isNew) {}

  /** Superclasses by internal name. */
  private final Map<ClassLoader, Map<String, String>> byLoader =
      Collections.synchronizedMap(new WeakHashMap<>());

  private volatile @Nullable Expected expected;
  private volatile boolean isEmpty = true;

  /**
   * Has a class become one that the current thread loads next. Only a class that nobody creates
   * objects of, because it is new or abstract: of another one they could not be created any more.
   *
   * @param internalName null for none
   * @param isNew whether it came with the reload
   */
  void expect(@Nullable String internalName, boolean isNew) {
    expected =
        internalName == null ? null : new Expected(Thread.currentThread(), internalName, isNew);
  }

  boolean contains(ClassLoader loader, String internalName) {
    Map<String, String> names = byLoader.get(loader);
    return names != null && names.containsKey(internalName);
  }

  /** What the JVM is to be given of a class, or null where it is to be given the class. */
  byte @Nullable [] carry(ClassLoader loader, String internalName, byte[] classFile) {
    Expected now = expected;
    if (now == null
        || now.thread() != Thread.currentThread()
        || !now.internalName().equals(internalName)
        || !(now.isNew() || Modifier.isAbstract(ClassFiles.reader(classFile).getAccess()))) {
      return null;
    }
    byte[] carrier = Carrier.of(classFile);
    if (carrier != null) {
      byLoader
          .computeIfAbsent(loader, each -> new ConcurrentHashMap<>())
          .put(internalName, ClassFiles.reader(classFile).getSuperName());
      isEmpty = false;
    }
    return carrier;
  }

  /** A class as one that implements its superclass where that is one of these, or as it is. */
  byte[] implemented(ClassLoader loader, byte[] classFile) {
    if (isEmpty) {
      return classFile;
    }
    String superName = ClassFiles.reader(classFile).getSuperName();
    return superName == null || superclass(loader, superName) == null
        ? classFile
        : Carrier.implemented(classFile, name -> nearest(loader, name));
  }

  private String nearest(ClassLoader loader, String name) {
    String above = superclass(loader, name);
    return above == null ? name : nearest(loader, above);
  }

  private @Nullable String superclass(ClassLoader from, String name) {
    for (ClassLoader loader = from; loader != null; loader = loader.getParent()) {
      Map<String, String> names = byLoader.get(loader);
      String superclass = names == null ? null : names.get(name);
      if (superclass != null) {
        return superclass;
      }
    }
    return null;
  }
}
