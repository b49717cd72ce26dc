package dev.liveswap.engine;

import dev.liveswap.engine.patch.CodePlaces;
import dev.liveswap.engine.patch.Moves;
import dev.liveswap.engine.patch.Patches;
import dev.liveswap.engine.thrown.ExceptionWatch;
import dev.liveswap.engine.thrown.ExceptionWatch.Change;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the JVM new versions of classes: all of them with one call. */
final class Redefinition {
  /** An edit changes a class that the JVM will never initialize. */
  static final class NeverInitialized extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Class<?> type;

    NeverInitialized(Class<?> type) {
      this.type = type;
    }

    Class<?> type() {
      return type;
    }
  }

  private final Instrumentation instrumentation;
  private final ConstantPools constantPools;
  private final @Nullable Patches patches;
  private final ExceptionWatch exceptions;
  private final FailedClasses failed;

  Redefinition(
      Instrumentation instrumentation,
      ConstantPools constantPools,
      @Nullable Patches patches,
      ExceptionWatch exceptions,
      FailedClasses failed) {
    this.instrumentation = instrumentation;
    this.constantPools = constantPools;
    this.patches = patches;
    this.exceptions = exceptions;
    this.failed = failed;
  }

  /** Whose constants the JVM has no room for: where its constant pools overflow, it may crash. */
  @Nullable Class<?> overflowing(
      List<ClassDefinition> definitions, List<ClassDefinition> previous) {
    return constantPools.overflowing(definitions, previous);
  }

  /**
   * The patches that move when the JVM is given new versions.
   *
   * @param changed the classes that change
   * @param after where the code of their methods will be
   * @param definitions what the JVM is given
   */
  @Nullable Moves moving(
      Set<Class<?>> changed, CodePlaces after, List<ClassDefinition> definitions) {
    return patches == null ? null : patches.moving(changed, after, definitions);
  }

  /** Tells the patches whether classes are about to be redefined, and by which thread. */
  void byThread(@Nullable Thread thread) {
    if (patches != null) {
      patches.reloading(thread);
    }
  }

  /**
   * Redefines all classes, or none.
   *
   * @param definitions of the classes; those that failed to initialize go without: none of their
   *     code can run
   * @param edited of these classes, those that the edit itself changes
   * @param changes the classes whose exceptions are watched
   * @throws NeverInitialized if one of the edited classes failed to initialize; nothing has changed
   */
  void redefine(
      List<ClassDefinition> definitions, Collection<Class<?>> edited, Map<Class<?>, Change> changes)
      throws ClassNotFoundException, UnmodifiableClassException, NeverInitialized {
    checkInitialized(edited);
    List<ClassDefinition> able = failed.without(definitions);
    try {
      give(able, changes);
    } catch (InternalError e) {
      if (!failed.findAmong(able)) {
        throw e;
      }
      checkInitialized(edited);
      give(failed.without(able), changes);
    }
  }

  private void checkInitialized(Collection<Class<?>> edited) throws NeverInitialized {
    for (Class<?> type : edited) {
      if (failed.contains(type)) {
        throw new NeverInitialized(type);
      }
    }
  }

  private void give(List<ClassDefinition> definitions, Map<Class<?>, Change> changes)
      throws ClassNotFoundException, UnmodifiableClassException {
    if (definitions.isEmpty()) {
      return;
    }
    List<ClassDefinition> given = giveWatched(definitions, changes);
    constantPools.given(given);
    if (patches != null) {
      patches.reloaded(given);
    }
  }

  /** Without the watch where the JVM does not take it: the edit does not depend on it. */
  private List<ClassDefinition> giveWatched(
      List<ClassDefinition> definitions, Map<Class<?>, Change> changes)
      throws ClassNotFoundException, UnmodifiableClassException {
    List<ClassDefinition> watched = exceptions.watch(definitions, changes);
    try {
      instrumentation.redefineClasses(forJvm(watched));
      return watched;
    } catch (LinkageError | UnsupportedOperationException e) {
      if (watched.equals(definitions)) {
        throw e;
      }
      instrumentation.redefineClasses(forJvm(definitions));
      exceptions.rejected(definitions, e);
      return definitions;
    }
  }

  private static ClassDefinition[] forJvm(List<ClassDefinition> definitions) {
    return definitions.stream()
        .map(
            each ->
                new ClassDefinition(
                    each.getDefinitionClass(),
                    BootstrapOrder.sorted(each.getDefinitionClassFile())))
        .toArray(ClassDefinition[]::new);
  }

  /**
   * Throws compiled code away that knows the ordinal of a constant by heart: the JIT takes a final
   * field of a JDK class for a constant. Whoever asks for one comes through a method of {@code
   * Enum}, and what has inlined a method is thrown away when its class is given anew.
   */
  void forgetOrdinals() throws UnmodifiableClassException {
    instrumentation.retransformClasses(Enum.class);
  }
}
