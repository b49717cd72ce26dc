package dev.liveswap.engine.fit;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes that one class sees by name: reloadable ones in their versions, and libraries. */
public interface World {
  /**
   * A reloadable class.
   *
   * @param name the internal name
   * @return its version, or null for a library class or an unknown one
   */
  @Nullable ClassVersion version(String name);

  /**
   * A class that is not reloadable.
   *
   * @param name the internal name
   * @return its shape, or null where it cannot be found
   */
  @Nullable Shape library(String name);

  /**
   * A class file that is not reloadable.
   *
   * @param name the internal name
   * @return what the library has, or null where it cannot be found
   */
  byte @Nullable [] libraryFile(String name);

  /**
   * The default methods of library interfaces that are guarded, because classes of the program
   * override them without a slot, or did once.
   *
   * @return a snapshot, of all loaders
   */
  Set<LibraryDefault> guarded();

  /**
   * The loaded reloadable classes and interfaces below a type.
   *
   * @param name the type's internal name
   * @return internal names, without the type itself
   */
  Set<String> subtypes(String name);

  /**
   * The classes that are not as they were loaded.
   *
   * @return a snapshot
   */
  Collection<ClassVersion> evolved();

  /**
   * The loaded reloadable classes with code that names types, be it to test for them or in the
   * types of a lambda.
   *
   * @param types internal names
   * @return their versions
   */
  Collection<ClassVersion> users(Set<String> types);

  /**
   * The same world for one who asks who overrides a method: classes of other loaders may, which
   * refer to classes in here but are not seen in here.
   *
   * @return a world whose subtypes include those
   */
  default World overriders() {
    return this;
  }

  /**
   * The current shape of any class.
   *
   * @param name the internal name
   * @return its shape, or null where it cannot be found
   */
  default @Nullable Shape current(String name) {
    ClassVersion version = version(name);
    return version == null ? library(name) : version.current();
  }

  /**
   * The shape the JVM has of any class.
   *
   * @param name the internal name
   * @return its shape, or null where it cannot be found
   */
  default @Nullable Shape resident(String name) {
    ClassVersion version = version(name);
    return version == null ? library(name) : version.resident();
  }

  /**
   * Whether a class is a reloadable one or below one. A class that is not loaded yet has no
   * version, but inherits what those above it have now.
   *
   * @param name the internal name
   * @return true also for a reloadable class itself
   */
  default boolean isOrInheritsReloadable(String name) {
    if (version(name) != null) {
      return true;
    }
    if (name.startsWith("java/") || name.startsWith("javax/")) {
      return false;
    }
    Shape shape = library(name);
    return shape != null
        && ((shape.superName() != null && isOrInheritsReloadable(shape.superName()))
            || shape.interfaces().stream().anyMatch(this::isOrInheritsReloadable));
  }
}
