package dev.liveswap.engine;

import dev.liveswap.engine.mirror.AddedMembers;
import dev.liveswap.engine.mirror.CurrentVersion;
import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import dev.liveswap.engine.store.LoadedClasses;
import dev.liveswap.engine.weave.LateCatchers;
import dev.liveswap.engine.weave.LateNestMember;
import dev.liveswap.engine.weave.LibraryClass;
import dev.liveswap.engine.weave.Weaver;
import dev.liveswap.engine.weave.Woven;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Prepares classes for structural edits as they are loaded, and keeps what the JVM was given.
 * Called on the program's threads. Thread-safe.
 *
 * <p>No lambda on the way of a class without library superclasses: the program's start waits for
 * this.
 */
final class LoadWeaving {
  private final LoadedClasses woven = new LoadedClasses();
  private final VersionTable versions;
  private final CarrierTable carriers = new CarrierTable();
  private final Map<String, Optional<LibraryClass>> platform = new ConcurrentHashMap<>();
  private final Map<ClassLoader, Map<String, Optional<LibraryClass>>> libraries =
      Collections.synchronizedMap(new WeakHashMap<>());

  LoadWeaving(VersionTable versions) {
    this.versions = versions;
  }

  /**
   * Weaves a class that a loader is about to define.
   *
   * @return what the JVM is to be given; {@code classFile} itself for a class that cannot be woven,
   *     whose structural edits then need a restart
   */
  byte[] loading(ClassLoader loader, String internalName, byte[] classFile) {
    byte[] carrier = carriers.carry(loader, internalName, classFile);
    if (carrier != null) {
      woven.put(loader, internalName, carrier);
      versions.put(
          loader, internalName.replace('/', '.'), new Edited(classFile, AddedMembers.NONE));
      return carrier;
    }
    byte[] loadable = carriers.implemented(loader, classFile);
    Woven result = weaver(loader).weave(loadable);
    boolean joinsLate = joinsLate(loader, classFile);
    byte[] given = joinsLate ? LateNestMember.open(result.classFile()) : result.classFile();
    woven.put(loader, internalName, given);
    String name = internalName.replace('/', '.');
    if (joinsLate || loadable != classFile) {
      versions.put(loader, name, new Edited(classFile, AddedMembers.NONE));
    } else if (given != classFile) {
      versions.put(loader, name, woven(result));
    }
    return given;
  }

  /**
   * Takes note of slots that a class got beyond what {@link #loading} has woven.
   *
   * @param given what the JVM is to be given
   */
  void noteSlots(ClassLoader loader, String internalName, byte[] asWoven, byte[] given) {
    Map<String, Integer> slots = LateCatchers.between(asWoven, given);
    if (!slots.isEmpty()) {
      woven.put(loader, internalName, LateCatchers.add(asWoven, slots));
      versions.hide(loader, internalName.replace('/', '.'), slots.keySet());
    }
  }

  private static CurrentVersion.Woven woven(Woven result) {
    return new CurrentVersion.Woven(
        result.added(), result.permitted(), result.finalMethods(), result.access());
  }

  /** The classes that the JVM holds as interfaces. */
  CarrierTable carriers() {
    return carriers;
  }

  /** Takes back what {@link #loading} noted before it failed: the class is loaded as it is. */
  void forget(ClassLoader loader, String internalName) {
    woven.remove(loader, internalName);
  }

  /** The class file woven as if {@code loader} defined it. */
  byte[] weave(ClassLoader loader, byte[] classFile) {
    byte[] result = weaver(loader).weave(carriers.implemented(loader, classFile)).classFile();
    return joinsLate(loader, classFile) ? LateNestMember.open(result) : result;
  }

  private boolean joinsLate(ClassLoader loader, byte[] classFile) {
    return LateNestMember.is(
        classFile,
        new LateNestMember.GivenClassFiles() {
          @Override
          public byte @Nullable [] of(String internalName) {
            return woven.get(loader, internalName);
          }
        });
  }

  private Weaver weaver(ClassLoader loader) {
    return new Weaver(
        new Predicate<>() {
          @Override
          public boolean test(String name) {
            return isReloadable(loader, name);
          }
        },
        new Function<>() {
          @Override
          public @Nullable LibraryClass apply(String name) {
            return library(loader, name);
          }
        });
  }

  /** What the JVM was given when it loaded a class, or null where the class was not woven. */
  byte @Nullable [] given(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null ? null : woven.get(loader, type.getName().replace('.', '/'));
  }

  /** Whether a class was woven, and can so take structural edits. */
  boolean isWoven(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader != null && woven.contains(loader, type.getName().replace('.', '/'));
  }

  /**
   * Whether a superclass that may not be loaded yet will be woven: anything but a class of the
   * platform or of a jar. A wrong yes only means that an edit needs a restart.
   */
  private static boolean isReloadable(ClassLoader loader, String internalName) {
    if (isPlatform(internalName)) {
      return false;
    }
    URL place = loader.getResource(internalName + ".class");
    if (place == null) {
      return true;
    }
    String path = place.getPath();
    return switch (place.getProtocol()) {
      case "jrt" -> false;
      case "jar" -> path.indexOf("!/") != path.lastIndexOf("!/");
      default -> true;
    };
  }

  private static boolean isPlatform(String internalName) {
    return internalName.startsWith("java/") || internalName.startsWith("javax/");
  }

  private @Nullable LibraryClass library(ClassLoader loader, String internalName) {
    Map<String, Optional<LibraryClass>> known = platform;
    if (!internalName.startsWith("java/")) {
      synchronized (libraries) {
        known = libraries.computeIfAbsent(loader, each -> new ConcurrentHashMap<>());
      }
    }
    Optional<LibraryClass> shape = known.get(internalName);
    if (shape == null) {
      shape = read(loader, internalName);
      known.put(internalName, shape);
    }
    return shape.orElse(null);
  }

  private static Optional<LibraryClass> read(ClassLoader loader, String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(LibraryClass.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + internalName, e);
    }
  }
}
