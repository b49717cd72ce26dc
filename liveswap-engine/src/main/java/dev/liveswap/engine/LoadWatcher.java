package dev.liveswap.engine;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Sees each reloadable class as it is loaded, and remembers its class file. */
final class LoadWatcher implements ClassFileTransformer {
  private final ReloadableClasses reloadable;
  private final LoadedClasses loaded;
  private final LoadSubstitutes substitutes;
  private final @Nullable Structure structure;

  /** The thread that is redefining classes right now: what it redefines is not news. */
  private volatile @Nullable Thread redefining;

  private volatile @Nullable ClassLoader trying;

  private volatile long lastLoad = System.nanoTime();

  /**
   * @param structure prepares classes for structural edits, or null where nobody asked for that
   */
  LoadWatcher(
      ReloadableClasses reloadable,
      LoadedClasses loaded,
      LoadSubstitutes substitutes,
      @Nullable Structure structure) {
    this.structure = structure;
    this.reloadable = reloadable;
    this.loaded = loaded;
    this.substitutes = substitutes;
  }

  void redefining(@Nullable Thread thread) {
    redefining = thread;
  }

  /** Classes of that loader are no part of the program. */
  void trying(@Nullable ClassLoader loader) {
    trying = loader;
  }

  long nanosSinceLastLoad() {
    return System.nanoTime() - lastLoad;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    lastLoad = System.nanoTime();
    if (loader == null || internalName == null || loader == trying) {
      return null;
    }
    if (redefined != null) {
      seeRedefinition(loader, internalName, classFile);
      return null;
    }
    if (structure != null && internalName.contains(ClassVersion.COMPANION)) {
      return structure.companion(internalName);
    }
    boolean isOurs = structure != null && structure.expects(internalName);
    byte[] substitute = isOurs ? null : substitutes.get(internalName, loader, domain);
    if (substitute != null || reloadable.includes(loader, internalName, domain)) {
      byte[] current = substitute == null ? classFile : substitute;
      loaded.put(loader, internalName, current);
      if (structure != null) {
        return structure.loading(loader, internalName, current);
      }
    }
    return substitute;
  }

  /** A debugger or another agent redefined a class of ours: that is its current version now. */
  private void seeRedefinition(ClassLoader loader, String internalName, byte[] classFile) {
    // With structure on it would have to be fitted: the JVM refuses it.
    if (structure == null
        && Thread.currentThread() != redefining
        && loaded.get(loader, internalName) != null) {
      loaded.put(loader, internalName, classFile);
    }
  }
}
