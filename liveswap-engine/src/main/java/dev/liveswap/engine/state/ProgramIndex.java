package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ReferenceIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which classes refer to which, over all loaders. Keeps no loader alive. A class is only read once,
 * when the first reload after its loading asks.
 */
final class ProgramIndex {
  private final LoadedProgram program;
  private final Map<ClassLoader, ReferenceIndex> byLoader = new WeakHashMap<>();

  /** What classes have, or once had, directly above them that the JVM does not know of. */
  private final Map<Class<?>, Set<String>> moved = new WeakHashMap<>();

  ProgramIndex(LoadedProgram program) {
    this.program = program;
  }

  /**
   * Reads what was loaded since it was last called.
   *
   * @return those classes
   */
  Collection<Class<?>> update() {
    Collection<Class<?>> news = program.takeLoaded();
    for (Class<?> type : news) {
      if (!of(type.getClassLoader()).contains(internalName(type))) {
        put(type, program.classFile(type));
      }
    }
    return news;
  }

  /** Whether a class's meaning may depend on one of some others. */
  boolean mentions(Class<?> type, Set<String> others) {
    return of(type.getClassLoader()).mentions(internalName(type), others);
  }

  /** Takes note of a class's current version. */
  void put(Class<?> type, byte[] classFile) {
    of(type.getClassLoader()).put(classFile);
  }

  private ReferenceIndex of(ClassLoader loader) {
    return byLoader.computeIfAbsent(loader, each -> new ReferenceIndex());
  }

  /** The types of these names and all below them, in whatever loader. */
  Set<String> withSubtypes(Collection<String> types) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name)) {
        byLoader.values().forEach(index -> open.addAll(index.directlyBelow(name)));
      }
    }
    return found;
  }

  /**
   * The classes of any loader that refer to one of these or to a class below one.
   *
   * @param edited loaded classes
   */
  Set<Class<?>> referringTo(Collection<Class<?>> edited) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> type : edited) {
      for (String name : withSubtypes(List.of(internalName(type)))) {
        for (Class<?> referrer : naming(name)) {
          Class<?> meant = program.find(referrer.getClassLoader(), name);
          // One that is not loaded yet may be below it: nothing tells them apart so far.
          if (meant == null || isBelow(meant, type)) {
            found.add(referrer);
          }
        }
      }
      found.addAll(below(type));
    }
    return found;
  }

  private List<Class<?>> naming(String owner) {
    return loaded(each -> each.referringTo(owner));
  }

  /** The classes of any loader with code that names a type itself. */
  List<Class<?>> using(String type) {
    return loaded(each -> each.using(type));
  }

  private List<Class<?>> loaded(Function<ReferenceIndex, Set<String>> names) {
    List<Class<?>> found = new ArrayList<>();
    for (ClassLoader loader : List.copyOf(byLoader.keySet())) {
      for (String name : names.apply(of(loader))) {
        Class<?> type = own(loader, name);
        if (type != null) {
          found.add(type);
        }
      }
    }
    return found;
  }

  /** Takes note of a class that comes to be below other types than the JVM knows. */
  void noteMoved(Class<?> type, Collection<String> supertypes) {
    moved.computeIfAbsent(type, each -> new LinkedHashSet<>()).addAll(supertypes);
  }

  /** Whether one is below the other, or once was. */
  private boolean isBelow(Class<?> type, Class<?> above) {
    if (moved.isEmpty() || above.isAssignableFrom(type)) {
      return above.isAssignableFrom(type);
    }
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      Class<?> at = open.pop();
      if (at == above) {
        return true;
      }
      if (seen.add(at)) {
        open.addAll(directlyAbove(at));
      }
    }
    return false;
  }

  private List<Class<?>> directlyAbove(Class<?> type) {
    List<Class<?>> found = new ArrayList<>(List.of(type.getInterfaces()));
    if (type.getSuperclass() != null) {
      found.add(type.getSuperclass());
    }
    for (String name : moved.getOrDefault(type, Set.of())) {
      Class<?> supertype = program.find(type.getClassLoader(), name);
      if (supertype != null) {
        found.add(supertype);
      }
    }
    return found;
  }

  /** The loaded classes of any loader below a class. */
  Set<Class<?>> below(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (String name : withSubtypes(List.of(internalName(type)))) {
      for (Class<?> candidate : named(name)) {
        if (candidate != type && isBelow(candidate, type)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** The loaded classes of this name. */
  List<Class<?>> named(String internalName) {
    List<Class<?>> found = new ArrayList<>();
    for (Map.Entry<ClassLoader, ReferenceIndex> entry : byLoader.entrySet()) {
      if (entry.getValue().contains(internalName)) {
        Class<?> type = own(entry.getKey(), internalName);
        if (type != null) {
          found.add(type);
        }
      }
    }
    return found;
  }

  private @Nullable Class<?> own(ClassLoader loader, String name) {
    Class<?> type = program.find(loader, name);
    return type != null && type.getClassLoader() == loader ? type : null;
  }

  static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
