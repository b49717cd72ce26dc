package dev.liveswap.engine;

import dev.liveswap.engine.fit.Member;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.mirror.AddedMembers;
import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import dev.liveswap.engine.mirror.CurrentVersion.Woven;
import dev.liveswap.engine.store.LoadedClasses;
import dev.liveswap.engine.weave.LateNestMember;
import dev.liveswap.engine.weave.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Prepares classes for structural edits as they are loaded, and keeps what the JVM was given.
 * Called on the program's threads. Thread-safe.
 */
final class LoadWeaving {
  private final LoadedClasses woven = new LoadedClasses();
  private final VersionTable versions;
  private final Map<String, Optional<Shape>> platform = new ConcurrentHashMap<>();
  private final Map<ClassLoader, Map<String, Optional<Shape>>> libraries =
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
    byte[] result = weave(loader, classFile);
    woven.put(loader, internalName, result);
    if (joinsLate(loader, classFile)) {
      versions.put(
          loader, internalName.replace('/', '.'), new Edited(classFile, AddedMembers.NONE));
    } else if (result != classFile) {
      versions.put(loader, internalName.replace('/', '.'), woven(classFile, result));
    }
    return result;
  }

  /** The class file woven as if {@code loader} defined it. */
  byte[] weave(ClassLoader loader, byte[] classFile) {
    byte[] result =
        new Weaver(name -> isReloadable(loader, name), name -> library(loader, name))
            .weave(classFile);
    return joinsLate(loader, classFile) ? LateNestMember.open(result) : result;
  }

  /** Whether a class is of the nest of a class that the JVM was given without it. */
  private boolean joinsLate(ClassLoader loader, byte[] classFile) {
    Shape shape = Shape.of(classFile);
    byte[] host = shape.nestHost() == null ? null : woven.get(loader, shape.nestHost());
    return host != null && !Shape.of(host).nestMembers().contains(shape.name());
  }

  /** What the JVM was given when it loaded a class, or null where the class was not woven. */
  byte @Nullable [] given(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null ? null : woven.get(loader, type.getName().replace('.', '/'));
  }

  /** What reflection must not show of the weave, and what it must show in spite of it. */
  private static Woven woven(byte[] classFile, byte[] result) {
    Shape before = Shape.of(classFile);
    Shape after = Shape.of(result);
    Set<String> added = new HashSet<>();
    addMissing(before.methods().keySet(), after.methods().keySet(), added);
    addMissing(before.fields().keySet(), after.fields().keySet(), added);
    return new Woven(added, before.permitted());
  }

  private static void addMissing(Set<Member> before, Set<Member> after, Set<String> added) {
    for (Member member : after) {
      if (!before.contains(member)) {
        added.add(member.name() + member.descriptor());
      }
    }
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

  private @Nullable Shape library(ClassLoader loader, String internalName) {
    Map<String, Optional<Shape>> known = platform;
    if (!internalName.startsWith("java/")) {
      synchronized (libraries) {
        known = libraries.computeIfAbsent(loader, each -> new ConcurrentHashMap<>());
      }
    }
    Optional<Shape> shape = known.get(internalName);
    if (shape == null) {
      shape = read(loader, internalName);
      known.put(internalName, shape);
    }
    return shape.orElse(null);
  }

  private static Optional<Shape> read(ClassLoader loader, String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(Shape.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + internalName, e);
    }
  }
}
