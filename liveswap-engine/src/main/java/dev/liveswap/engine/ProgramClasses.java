package dev.liveswap.engine;

import dev.liveswap.engine.store.LoadedClasses;
import java.util.ArrayList;
import java.util.List;

/** Finds the loaded classes that an update is meant for. */
final class ProgramClasses {
  private final ClassLoading loading;
  private final LoadedClasses loaded;

  ProgramClasses(ClassLoading loading, LoadedClasses loaded) {
    this.loading = loading;
    this.loaded = loaded;
  }

  /** The classes to be redefined; empty when none is loaded yet. */
  List<Class<?>> loaded(ClassUpdate update) {
    if (update.scope() instanceof Scope.InLoader in) {
      Class<?> found = loading.findLoadedOrInherited(in.loader(), update.className());
      return found == null ? List.of() : List.of(found);
    }
    Scope.FromOrigin place = (Scope.FromOrigin) update.scope();
    List<Class<?>> found = new ArrayList<>();
    for (ClassLoader loader : loaded.loadersOf(update.internalName())) {
      Class<?> type = loading.findLoaded(loader, update.className());
      if (type != null
          && type.getClassLoader() == loader
          && place.origin().test(type.getProtectionDomain())) {
        found.add(type);
      }
    }
    return found;
  }

  /** Whether a class that is not loaded will never be found by the loader on its own. */
  boolean mustBeDefined(ClassUpdate update) {
    return update.scope() instanceof Scope.InLoader in
        && in.loader().getResource(update.internalName() + ".class") == null;
  }
}
