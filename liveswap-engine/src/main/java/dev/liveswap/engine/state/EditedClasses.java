package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.state.LibraryGuards.Guarded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The classes that are not as they were loaded, over all loaders. Keeps no class alive. Only {@link
 * #concern} may be called while a reload changes it.
 */
final class EditedClasses {
  private final LoadedProgram program;
  private final ProgramIndex index;
  private final Map<Class<?>, EditedClass> byClass = new WeakHashMap<>();
  private final LibraryGuards guards = new LibraryGuards();
  private volatile Concern concern = Concern.NOTHING;

  EditedClasses(LoadedProgram program, ProgramIndex index) {
    this.program = program;
    this.index = index;
  }

  @Nullable EditedClass get(Class<?> type) {
    return byClass.get(type);
  }

  ClassVersion version(Class<?> type) {
    EditedClass known = byClass.get(type);
    return known == null
        ? ClassVersion.woven(program.classFile(type), program.woven(type))
        : known.version();
  }

  /** The class file that the JVM has of a class. */
  byte[] given(Class<?> type) {
    EditedClass known = byClass.get(type);
    if (known != null) {
      return known.given();
    }
    byte[] fitted = program.fittedAtLoad(type);
    return fitted == null ? program.woven(type) : fitted;
  }

  /**
   * Changes what is known of classes.
   *
   * @param changed null for a class that is as it was loaded
   * @return what undoes it
   */
  Map<Class<?>, @Nullable EditedClass> put(Map<Class<?>, ? extends @Nullable EditedClass> changed) {
    Map<Class<?>, @Nullable EditedClass> previous = new HashMap<>();
    changed.forEach(
        (type, now) -> {
          previous.put(type, now == null ? byClass.remove(type) : byClass.put(type, now));
          if (now != null && now.version().hasMoved()) {
            index.noteMoved(type, now.version().current().supertypes());
          }
          if (now == null || now.version().edited()) {
            index.put(type, now == null ? program.classFile(type) : now.version().classFile());
          }
        });
    concern = Concern.of(byClass, guards.methods(), index);
    return previous;
  }

  /** The guards in library interfaces: to be changed before {@link #put} is called. */
  LibraryGuards guards() {
    return guards;
  }

  /** The versions of all of them, as they would be after a change. */
  Map<Class<?>, ClassVersion> versionsWith(Map<Class<?>, ClassVersion> changed) {
    Map<Class<?>, ClassVersion> all = new HashMap<>();
    byClass.forEach((type, known) -> all.put(type, known.version()));
    all.putAll(changed);
    return all;
  }

  /** What it would be after a change. */
  Concern concernWith(Map<Class<?>, EditedClass> changed, Map<Class<?>, Guarded> newGuards) {
    Map<Class<?>, EditedClass> all = new HashMap<>(byClass);
    all.putAll(changed);
    return Concern.of(all, guards.methodsWith(newGuards), index);
  }

  /** Whether any class that counts has members that live elsewhere than the JVM thinks. */
  boolean areReshaped(Predicate<Class<?>> counts) {
    return byClass.entrySet().stream()
        .anyMatch(
            each ->
                each.getValue().standing() == EditedClass.Standing.RESHAPED
                    && counts.test(each.getKey()));
  }

  /** The classes that are below other types than the JVM knows. */
  Set<Class<?>> moved() {
    Set<Class<?>> moved = new HashSet<>();
    byClass.forEach(
        (type, known) -> {
          if (known.version().hasMoved()) {
            moved.add(type);
          }
        });
    return moved;
  }

  Concern concern() {
    return concern;
  }
}
