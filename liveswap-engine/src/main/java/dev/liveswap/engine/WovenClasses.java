package dev.liveswap.engine;

import dev.liveswap.engine.fit.ReferenceIndex;
import dev.liveswap.engine.state.LoadedProgram;
import dev.liveswap.engine.store.LoadedClasses;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The reloadable classes of all loaders that were woven when they were loaded. */
final class WovenClasses implements LoadedProgram {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

  private final ClassLoading loading;
  private final LoadedClasses loaded;
  private final LoadWeaving weaving;
  private final LoadedClasses fitted;
  private final LoadLedger ledger;

  /**
   * @param loaded the current versions
   * @param fitted what the JVM was given at load where that was not just woven
   */
  WovenClasses(
      ClassLoading loading,
      LoadedClasses loaded,
      LoadWeaving weaving,
      LoadedClasses fitted,
      LoadLedger ledger) {
    this.loading = loading;
    this.loaded = loaded;
    this.weaving = weaving;
    this.fitted = fitted;
    this.ledger = ledger;
  }

  @Override
  public @Nullable Class<?> find(ClassLoader from, String internalName) {
    Class<?> type = loading.findLoadedOrInherited(from, internalName.replace('/', '.'));
    return type != null && weaving.isWoven(type) ? type : null;
  }

  @Override
  public byte[] classFile(Class<?> type) {
    byte[] current = loaded.get(type.getClassLoader(), internalName(type));
    if (current == null) {
      throw new IllegalStateException("nobody saw the class file of " + type.getName());
    }
    return current;
  }

  @Override
  public byte[] woven(Class<?> type) {
    byte[] classFile = classFile(type);
    byte[] given = weaving.given(type);
    // Who has the same shape twice asks for identity, not for equality.
    return given == null || Arrays.equals(given, classFile) ? classFile : given;
  }

  @Override
  public byte @Nullable [] fittedAtLoad(Class<?> type) {
    return fitted.get(type.getClassLoader(), internalName(type));
  }

  @Override
  public Collection<Class<?>> takeLoaded() {
    Collection<Class<?>> found = ledger.take(this::defined);
    found.removeIf(type -> !weaving.isWoven(type));
    return found;
  }

  /**
   * Waits for classes on their way into the JVM.
   *
   * @param concerns for which, by internal name or by class file
   */
  void awaitLoads(Set<String> names, Predicate<byte[]> concerns) {
    ledger.await(this::defined, (loader, name) -> matters(loader, name, names, concerns), PATIENCE);
  }

  /** Whether a class has begun to be loaded, since a reload last looked, that this may concern. */
  boolean isLoading(Set<String> names, Predicate<byte[]> concerns) {
    return ledger.any((loader, name) -> matters(loader, name, names, concerns));
  }

  private boolean matters(
      ClassLoader loader, String name, Set<String> names, Predicate<byte[]> concerns) {
    if (names.contains(name)) {
      return true;
    }
    byte[] classFile = loaded.get(loader, name);
    return classFile != null
        && (concerns.test(classFile)
            || !Collections.disjoint(names, ReferenceIndex.dependencies(classFile)));
  }

  private @Nullable Class<?> defined(ClassLoader loader, String internalName) {
    Class<?> type = loading.findLoaded(loader, internalName.replace('/', '.'));
    return type != null && type.getClassLoader() == loader ? type : null;
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
