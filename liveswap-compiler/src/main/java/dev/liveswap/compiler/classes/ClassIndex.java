package dev.liveswap.compiler.classes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one class folder: which source they come from and whom they refer to.
 *
 * <p>Not safe for use by several threads.
 */
public final class ClassIndex {
  private final Map<String, ClassFacts> classes = new HashMap<>();
  private final Map<String, Set<String>> bySource = new HashMap<>();
  private final SharedNames names = new SharedNames();

  /**
   * The index of these classes. Of two of the same name, the later one counts.
   *
   * @param classes as they are to be held: {@link SharedNames} makes many of them small
   */
  public static ClassIndex of(Iterable<ClassFacts> classes) {
    ClassIndex index = new ClassIndex();
    classes.forEach(index::hold);
    return index;
  }

  /** Adds a class, or replaces what is known of it. */
  public void put(ClassFacts found) {
    hold(names.share(found));
  }

  private void hold(ClassFacts facts) {
    remove(facts.name());
    classes.put(facts.name(), facts);
    bySource.computeIfAbsent(facts.sourceKey(), key -> new HashSet<>()).add(facts.name());
  }

  /** Forgets a class; nothing happens if it is not known. */
  public void remove(String className) {
    ClassFacts facts = classes.remove(className);
    if (facts == null) {
      return;
    }
    Set<String> siblings = bySource.get(facts.sourceKey());
    if (siblings != null && siblings.remove(className) && siblings.isEmpty()) {
      bySource.remove(facts.sourceKey());
    }
  }

  /** What is known of a class, or null. */
  public @Nullable ClassFacts get(String className) {
    return classes.get(className);
  }

  /** All classes, in no order. */
  public Collection<ClassFacts> all() {
    return classes.values();
  }

  /** The classes that come from a source; a copy. */
  public Set<String> classesOf(String sourceKey) {
    return new TreeSet<>(bySource.getOrDefault(sourceKey, Set.of()));
  }

  /** The given classes and all subclasses, subinterfaces and implementers here, transitively. */
  public Set<String> withSubtypes(Set<String> types) {
    Map<String, List<String>> direct = new HashMap<>();
    for (ClassFacts facts : classes.values()) {
      for (String supertype : facts.supertypes()) {
        direct.computeIfAbsent(supertype, key -> new ArrayList<>()).add(facts.name());
      }
    }
    Set<String> found = new LinkedHashSet<>(types);
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      for (String subtype : direct.getOrDefault(open.remove(), List.of())) {
        if (found.add(subtype)) {
          open.add(subtype);
        }
      }
    }
    return found;
  }

  /** The source keys of all classes that mention one of the given. */
  public Set<String> sourcesReferringTo(Set<String> types) {
    Set<String> sources = new TreeSet<>();
    for (ClassFacts facts : classes.values()) {
      if (!sources.contains(facts.sourceKey()) && mentionsAny(facts, types)) {
        sources.add(facts.sourceKey());
      }
    }
    return sources;
  }

  private static boolean mentionsAny(ClassFacts facts, Set<String> types) {
    for (String reference : facts.references()) {
      if (types.contains(reference)) {
        return true;
      }
    }
    return false;
  }
}
