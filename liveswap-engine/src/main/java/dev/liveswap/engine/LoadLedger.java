package dev.liveswap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which classes have begun to be loaded since a reload last looked. Between the moment in which a
 * class is given its bytes and the one in which it can be found a reload may take effect: such a
 * class stays in here until it is found. Keeps no loader alive. Thread-safe.
 */
final class LoadLedger {
  private static final long POLL_NANOS = 50_000;

  /** True for a name whose loading was waited for in vain: it may have failed. */
  private final Map<ClassLoader, Map<String, Boolean>> begun =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Finds the class that a loader has defined. */
  @FunctionalInterface
  interface Finder {
    @Nullable Class<?> find(ClassLoader loader, String internalName);
  }

  /** No lambda: this runs while the program loads its first classes. */
  void begin(ClassLoader loader, String internalName) {
    Map<String, Boolean> names;
    synchronized (begun) {
      names = begun.get(loader);
      if (names == null) {
        names = new ConcurrentHashMap<>();
        begun.put(loader, names);
      }
    }
    names.put(internalName, false);
  }

  /** Takes those that can be found by now. */
  Collection<Class<?>> take(Finder finder) {
    List<Class<?>> found = new ArrayList<>();
    for (ClassLoader loader : loaders()) {
      Map<String, Boolean> names = names(loader);
      for (String name : List.copyOf(names.keySet())) {
        Class<?> type = finder.find(loader, name);
        if (type != null) {
          names.remove(name);
          found.add(type);
        }
      }
    }
    return found;
  }

  /** Whether a class that was begun may matter. */
  boolean any(BiPredicate<ClassLoader, String> matters) {
    for (ClassLoader loader : loaders()) {
      for (Map.Entry<String, Boolean> entry : names(loader).entrySet()) {
        if (!entry.getValue() && matters.test(loader, entry.getKey())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Waits until classes that were begun can be found, but not for long.
   *
   * @param matters for which ones
   */
  void await(Finder finder, BiPredicate<ClassLoader, String> matters, long nanos) {
    long deadline = System.nanoTime() + nanos;
    for (ClassLoader loader : loaders()) {
      Map<String, Boolean> names = names(loader);
      for (Map.Entry<String, Boolean> entry : names.entrySet()) {
        String name = entry.getKey();
        if (entry.getValue() || !matters.test(loader, name)) {
          continue;
        }
        while (finder.find(loader, name) == null) {
          if (System.nanoTime() > deadline) {
            names.replace(name, false, true);
            break;
          }
          LockSupport.parkNanos(POLL_NANOS);
        }
      }
    }
  }

  private Set<ClassLoader> loaders() {
    synchronized (begun) {
      return Set.copyOf(begun.keySet());
    }
  }

  private Map<String, Boolean> names(ClassLoader loader) {
    Map<String, Boolean> names = begun.get(loader);
    return names == null ? Map.of() : names;
  }
}
