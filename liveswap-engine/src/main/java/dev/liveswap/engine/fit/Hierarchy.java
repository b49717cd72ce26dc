package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.ClassVersion.Looseness;
import dev.liveswap.engine.link.CurrentHierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is below whom: to the JVM, which fixed it when it loaded the classes, and in the current
 * versions.
 *
 * <p>A type is <em>loose</em> when the two differ for it, or once did: code must not leave it to
 * the JVM to test, cast to, or call through such a type.
 */
final class Hierarchy {
  private final World world;
  private final Carriers carriers;

  /** The classes whose direct supertypes are not those that the JVM knows, by name. */
  private final Map<String, ClassVersion> changed = new TreeMap<>();

  private final Set<String> loose = new LinkedHashSet<>();

  Hierarchy(World world) {
    this.world = world;
    this.carriers = new Carriers(world);
    for (ClassVersion version : world.evolved()) {
      if (hasMoved(version)) {
        changed.put(version.name(), version);
      }
      if (version.loose()) {
        loose.add(version.name());
      }
    }
  }

  static boolean hasMoved(ClassVersion version) {
    List<String> then = supertypes(version.resident());
    List<String> now = supertypes(version.current());
    return version.isCarrier() || (!then.equals(now) && !Set.copyOf(then).equals(Set.copyOf(now)));
  }

  Collection<ClassVersion> changed() {
    return changed.values();
  }

  Set<String> loose() {
    return loose;
  }

  boolean isLoose(String type) {
    return loose.contains(type);
  }

  /** Whether the verifier takes no object for one of the type but those of the JVM's opinion. */
  boolean isClass(String type) {
    ClassVersion version = world.version(type);
    return version != null && !version.resident().isInterface();
  }

  /** What the JVM has to catch, so that nothing of the type is missed. */
  String caughtAs(String type) {
    return carriers.nearestClass(type);
  }

  boolean isCarrier(String type) {
    return carriers.is(type);
  }

  /** Whether arrays of a type have to be such that hold any object. */
  boolean arraysStandIn(String type) {
    ClassVersion version = world.version(type);
    return version != null
        && version.looseness() == Looseness.LOOSE
        && version.resident().isInterface();
  }

  /** The types that a class has above it in the current world, but not to the JVM. */
  Set<String> gained(ClassVersion version) {
    Set<String> gained = ancestors(version.name(), true);
    gained.removeAll(ancestors(version.name(), false));
    return gained;
  }

  /** The types that a class has above it in one of the two worlds only. */
  Set<String> strays(ClassVersion version) {
    Set<String> now = ancestors(version.name(), true);
    Set<String> then = ancestors(version.name(), false);
    Set<String> strays = new LinkedHashSet<>(now);
    strays.removeAll(then);
    then.stream().filter(type -> !now.contains(type)).forEach(strays::add);
    return strays;
  }

  /** A type and everything above it. */
  Set<String> ancestors(String type, boolean current) {
    return ancestors(world, type, current);
  }

  /** The same in a world whose other hierarchy nobody asks for. */
  static Set<String> ancestors(World world, String type, boolean current) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name)) {
        open.addAll(supertypes(current ? world.current(name) : world.resident(name)));
      }
    }
    return found;
  }

  /**
   * What {@link CurrentHierarchy} has to know to tell who is below a type. It stands in generated
   * code: so the code differs exactly when the answer does.
   */
  String text(String type) {
    Set<String> needed = new LinkedHashSet<>();
    for (ClassVersion version : changed.values()) {
      Set<String> above = mixedAncestors(version.name());
      if (above.contains(type)) {
        needed.addAll(above);
      }
    }
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (ClassVersion version : changed.values()) {
      if (needed.contains(version.name())) {
        lines.put(version.name(), line(version));
      }
    }
    return CurrentHierarchy.text(lines);
  }

  private static List<String> line(ClassVersion version) {
    List<String> line = new ArrayList<>(supertypes(version.current()));
    if (version.isCarrier()) {
      line.set(0, CurrentHierarchy.CARRIER + line.get(0));
    }
    return line;
  }

  /** The same for questions about any type. */
  String text() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    changed.forEach((name, version) -> lines.put(name, line(version)));
    return CurrentHierarchy.text(lines);
  }

  /** A type and what is above it in any mixture of the two worlds. */
  private Set<String> mixedAncestors(String type) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name)) {
        open.addAll(supertypes(world.current(name)));
        open.addAll(supertypes(world.resident(name)));
      }
    }
    return found;
  }

  private static List<String> supertypes(@Nullable Shape shape) {
    return shape == null ? List.of() : shape.supertypes();
  }
}
