package dev.liveswap.engine;

import java.security.ProtectionDomain;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** To which of the loaded classes of one name a new class file belongs. */
public sealed interface Scope {
  /**
   * The class that a loader sees under that name, itself or by delegation. New classes are defined
   * in the loader.
   *
   * @param loader where the program loads the class from
   */
  record InLoader(ClassLoader loader) implements Scope {}

  /**
   * Every class, of any loader, that came from a place. New classes are left to their loaders,
   * which find them in that place.
   *
   * @param origin says whether a protection domain stands for the place; null stands for classes
   *     without one. Called on threads that load classes: quick, and loads no class itself
   */
  record FromOrigin(Predicate<@Nullable ProtectionDomain> origin) implements Scope {}
}
