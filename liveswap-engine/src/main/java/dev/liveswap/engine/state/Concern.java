package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.LibraryDefault;
import dev.liveswap.engine.fit.ReferenceIndex;
import dev.liveswap.engine.fit.Shape;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What threads that load classes have to know: the edited classes, and the names that may mean
 * something else because of them. An immutable whole, so that no thread sees half a reload.
 *
 * @param edited by internal name; several where loaders have classes of one name
 * @param names also of classes below edited ones
 * @param loose the types that the JVM cannot be asked about
 * @param guarded the default methods of library interfaces that are guarded
 * @param nests for each edited class, which members of its nest the JVM knows of
 */
record Concern(
    Map<String, List<Known>> edited,
    Set<String> names,
    Set<String> loose,
    Set<LibraryDefault> guarded,
    Map<String, Set<String>> nests) {
  static final Concern NOTHING = new Concern(Map.of(), Set.of(), Set.of(), Set.of(), Map.of());

  /** The version of a class of one loader. */
  record Known(WeakReference<ClassLoader> loader, ClassVersion version) {}

  static Concern of(
      Map<Class<?>, EditedClass> classes, Set<LibraryDefault> guarded, ProgramIndex index) {
    Map<String, List<Known>> edited = new HashMap<>();
    Set<String> changed = new HashSet<>();
    Set<String> loose = new HashSet<>();
    Map<String, Set<String>> nests = new HashMap<>();
    classes.forEach(
        (type, known) -> {
          String name = ProgramIndex.internalName(type);
          edited
              .computeIfAbsent(name, each -> new ArrayList<>(1))
              .add(new Known(new WeakReference<>(type.getClassLoader()), known.version()));
          if (known.version().loose()) {
            loose.add(name);
            // Whoever asks a class for its supertypes has to be answered.
            loose.add("java/lang/Class");
          }
          if (known.version().edited()) {
            changed.add(name);
            nests.put(name, Set.copyOf(known.version().resident().nestMembers()));
          }
        });
    Set<String> names = index.withSubtypes(changed);
    // Who calls such a method through super says so.
    guarded.forEach(method -> names.add(method.type()));
    return new Concern(
        Map.copyOf(edited),
        Set.copyOf(names),
        Set.copyOf(loose),
        Set.copyOf(guarded),
        Map.copyOf(nests));
  }

  /** Whether a class may mean something else than its class file says. */
  boolean concerns(byte[] classFile) {
    return !names.isEmpty()
        && (!Collections.disjoint(names, ReferenceIndex.dependencies(classFile))
            || (!loose.isEmpty() && ReferenceIndex.names(classFile, loose))
            || isOutsideItsNest(Shape.of(classFile)));
  }

  /** The JVM does not take new classes into a nest, and does not forget those it has taken. */
  private boolean isOutsideItsNest(Shape shape) {
    Set<String> members = shape.nestHost() == null ? null : nests.get(shape.nestHost());
    return members != null && !members.contains(shape.name());
  }

  @Nullable ClassVersion version(Class<?> type) {
    for (Known known : edited.getOrDefault(ProgramIndex.internalName(type), List.of())) {
      if (known.loader().get() == type.getClassLoader()) {
        return known.version();
      }
    }
    return null;
  }

  /**
   * The edited classes that a loader sees, and those of loaders below it: never those of strangers,
   * which may have the same names.
   */
  Collection<ClassVersion> seenByOrBelow(ClassLoader loader, LoadedProgram program) {
    List<ClassVersion> found = new ArrayList<>(seenBy(loader, program));
    for (List<Known> ofName : edited.values()) {
      for (Known known : ofName) {
        ClassLoader other = known.loader().get();
        if (other != null && other != loader && isBelow(other, loader)) {
          found.add(known.version());
        }
      }
    }
    return found;
  }

  private static boolean isBelow(ClassLoader loader, ClassLoader ancestor) {
    ClassLoader at = loader;
    while (at != null && at != ancestor) {
      at = at.getParent();
    }
    return at != null;
  }

  /** The edited classes that are seen under their names by a loader. */
  Collection<ClassVersion> seenBy(ClassLoader loader, LoadedProgram program) {
    List<ClassVersion> seen = new ArrayList<>();
    for (String name : edited.keySet()) {
      Class<?> type = program.find(loader, name);
      ClassVersion version = type == null ? null : version(type);
      if (version != null) {
        seen.add(version);
      }
    }
    return seen;
  }
}
