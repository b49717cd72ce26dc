package dev.liveswap.engine;

import dev.liveswap.engine.mirror.CurrentVersion;
import dev.liveswap.engine.mirror.CurrentVersion.Woven;
import dev.liveswap.engine.mirror.CurrentVersions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers that the mirror gets. By name, because a class is woven before there is a class; by
 * loader, weakly: so nothing in here may refer to a class. Thread-safe.
 */
final class VersionTable implements CurrentVersions {
  private final Map<ClassLoader, Map<String, CurrentVersion>> byLoader =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public @Nullable CurrentVersion of(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null) {
      return null;
    }
    Map<String, CurrentVersion> versions = byLoader.get(loader);
    return versions == null ? null : versions.get(type.getName());
  }

  /** As {@link #put}; null for a class about which the JVM's own answers are right. */
  void set(ClassLoader loader, String className, @Nullable CurrentVersion version) {
    if (version != null) {
      put(loader, className, version);
      return;
    }
    Map<String, CurrentVersion> versions = byLoader.get(loader);
    if (versions != null) {
      versions.remove(className);
    }
  }

  /** Has members of a woven class hidden, too; of an edited one nothing undeclared is seen. */
  void hide(ClassLoader loader, String className, Set<String> members) {
    synchronized (byLoader) {
      Map<String, CurrentVersion> versions = byLoader.get(loader);
      if (versions != null && versions.get(className) instanceof Woven woven) {
        Set<String> hidden = new HashSet<>(woven.hidden());
        hidden.addAll(members);
        versions.put(
            className,
            new Woven(hidden, woven.permittedSubclasses(), woven.finalMethods(), woven.access()));
      }
    }
  }

  /** No lambda: this runs while the program loads its first classes. */
  void put(ClassLoader loader, String className, CurrentVersion version) {
    synchronized (byLoader) {
      Map<String, CurrentVersion> versions = byLoader.get(loader);
      if (versions == null) {
        versions = new ConcurrentHashMap<>();
        byLoader.put(loader, versions);
      }
      versions.put(className, version);
    }
  }
}
