package dev.liveswap.engine.store;

import dev.liveswap.engine.store.ClassFileArchive.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Which reloadable classes were loaded by which loader, and each one's current version: the newest
 * class file that was applied.
 *
 * <p>Holds loaders weakly. Thread-safe.
 */
public final class LoadedClasses {
  private final ClassFileArchive archive = new ClassFileArchive();

  /** Sorted by name, so that a nest is found among ten thousand classes. */
  private final Map<ClassLoader, NavigableMap<String, Entry>> byLoader =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Records the current version of a class.
   *
   * @param loader the defining loader
   * @param internalName the class's internal name
   * @param classFile what runs from now on; not modified afterwards by the caller
   */
  public void put(ClassLoader loader, String internalName, byte[] classFile) {
    // No lambda here or below: this runs while the program loads its first classes, and linking a
    // lambda loads classes itself.
    Map<String, Entry> versions = versionsOf(loader);
    versions.put(internalName, archive.put(classFile, versions.get(internalName)));
  }

  /**
   * Records that a class is loaded whose class file nobody saw.
   *
   * @param loader the defining loader
   * @param internalName the class's internal name
   */
  public void adopt(ClassLoader loader, String internalName) {
    versionsOf(loader).putIfAbsent(internalName, ClassFileArchive.UNSEEN);
  }

  /**
   * The current version of a class.
   *
   * @param loader the defining loader
   * @param internalName the class's internal name
   * @return its class file, or null when its loading was not seen
   */
  public byte @Nullable [] get(ClassLoader loader, String internalName) {
    Map<String, Entry> versions = byLoader.get(loader);
    Entry entry = versions == null ? null : versions.get(internalName);
    return entry == null ? null : archive.get(entry);
  }

  /**
   * Whether a class is recorded.
   *
   * @param loader the defining loader
   * @param internalName the class's internal name
   * @return true since {@link #put} or {@link #adopt}
   */
  public boolean contains(ClassLoader loader, String internalName) {
    Map<String, Entry> versions = byLoader.get(loader);
    return versions != null && versions.containsKey(internalName);
  }

  /**
   * Forgets a class.
   *
   * @param loader the defining loader
   * @param internalName the class's internal name
   */
  public void remove(ClassLoader loader, String internalName) {
    Map<String, Entry> versions = byLoader.get(loader);
    if (versions != null) {
      versions.remove(internalName);
    }
  }

  /**
   * The loaders that were seen to define a class of this name. Its definition may have failed since
   * or be under way.
   *
   * @param internalName the class's internal name
   * @return a snapshot
   */
  public List<ClassLoader> loadersOf(String internalName) {
    List<ClassLoader> loaders = new ArrayList<>();
    synchronized (byLoader) {
      byLoader.forEach(
          (loader, versions) -> {
            if (versions.containsKey(internalName)) {
              loaders.add(loader);
            }
          });
    }
    return loaders;
  }

  /**
   * The classes of a nest that a loader was seen to define, going by their names: the host, and all
   * that are called as it is with a {@code $} behind.
   *
   * @param loader the defining loader
   * @param host internal name of the nest's host
   * @return a snapshot of their internal names
   */
  public List<String> namesInNest(ClassLoader loader, String host) {
    NavigableMap<String, Entry> versions = byLoader.get(loader);
    if (versions == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    if (versions.containsKey(host)) {
      names.add(host);
    }
    names.addAll(versions.subMap(host + '$', host + (char) ('$' + 1)).keySet());
    return names;
  }

  /**
   * The loaders that were seen to define reloadable classes.
   *
   * @return a snapshot
   */
  public List<ClassLoader> loaders() {
    synchronized (byLoader) {
      return new ArrayList<>(byLoader.keySet());
    }
  }

  /**
   * How many classes are recorded.
   *
   * @return a momentary number
   */
  public int size() {
    synchronized (byLoader) {
      return byLoader.values().stream().mapToInt(Map::size).sum();
    }
  }

  private Map<String, Entry> versionsOf(ClassLoader loader) {
    synchronized (byLoader) {
      NavigableMap<String, Entry> versions = byLoader.get(loader);
      if (versions == null) {
        versions = new ConcurrentSkipListMap<>();
        byLoader.put(loader, versions);
      }
      return versions;
    }
  }
}
