package dev.liveswap.engine.fit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The classes as they will be after a reload, as far as that is worked out. */
final class WorldAfter implements World {
  private final World before;
  private final Map<String, ClassVersion> arrivals;
  private final Map<String, ClassVersion> versions;

  /** How often the hierarchy has changed so far, for all views of the same versions. */
  private final AtomicInteger moves;

  /** The classes whose supertypes are not those that the JVM knows, and all that is above them. */
  private Map<String, Set<String>> moved = Map.of();

  private int movedAt = -1;

  /** Which classes override which default methods of libraries without a slot. */
  private final Map<LibraryDefault, Set<String>> guards;

  /**
   * @param before the classes as they are
   * @param arrivals classes that are not loaded yet
   */
  WorldAfter(World before, List<ClassVersion> arrivals) {
    this(
        before,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new AtomicInteger(),
        new LinkedHashMap<>());
    arrivals.forEach(arrival -> this.arrivals.put(arrival.name(), arrival));
  }

  private WorldAfter(
      World before,
      Map<String, ClassVersion> arrivals,
      Map<String, ClassVersion> versions,
      AtomicInteger moves,
      Map<LibraryDefault, Set<String>> guards) {
    this.before = before;
    this.arrivals = arrivals;
    this.versions = versions;
    this.moves = moves;
    this.guards = guards;
  }

  /** Makes a version the current one of its class. */
  void advance(ClassVersion version) {
    ClassVersion last = version(version.name());
    versions.put(version.name(), version);
    if (last == null || Hierarchy.hasMoved(last) || Hierarchy.hasMoved(version)) {
      moves.incrementAndGet();
    }
  }

  @Override
  public World overriders() {
    return new WorldAfter(before.overriders(), arrivals, versions, moves, guards);
  }

  /**
   * Has a library's method guarded, for a type whose objects it may not serve any more.
   *
   * @return false where that is no default method, or one that cannot be guarded
   */
  boolean guard(String library, Member method, String receiver) {
    Shape shape = version(library) == null ? library(library) : null;
    Integer access = shape == null ? null : shape.methods().get(method);
    if (shape == null
        || access == null
        || !LibraryDefault.is(shape, access)
        || libraryFile(library) == null) {
      return false;
    }
    guards
        .computeIfAbsent(new LibraryDefault(library, method), each -> new LinkedHashSet<>())
        .add(receiver);
    return true;
  }

  /** The guards that the reload wants, with the types whose objects they are for. */
  Map<LibraryDefault, Set<String>> guards() {
    return guards;
  }

  @Override
  public Set<LibraryDefault> guarded() {
    Set<LibraryDefault> all = new LinkedHashSet<>(before.guarded());
    all.addAll(guards.keySet());
    return all;
  }

  @Override
  public byte @Nullable [] libraryFile(String name) {
    return before.libraryFile(name);
  }

  World before() {
    return before;
  }

  /** The versions that the reload makes current, of classes that are loaded. */
  Map<String, ClassVersion> versions() {
    return versions;
  }

  /** The classes that are not loaded yet, by name. */
  Map<String, ClassVersion> arrivals() {
    return arrivals;
  }

  @Override
  public @Nullable ClassVersion version(String name) {
    ClassVersion version = versions.get(name);
    if (version == null) {
      version = arrivals.get(name);
    }
    return version == null ? before.version(name) : version;
  }

  @Override
  public @Nullable Shape library(String name) {
    return before.library(name);
  }

  @Override
  public Set<String> subtypes(String name) {
    Set<String> found = new LinkedHashSet<>(before.subtypes(name));
    moved()
        .forEach(
            (type, above) -> {
              if (above.contains(name)) {
                found.add(type);
                found.addAll(before.subtypes(type));
              }
            });
    found.remove(name);
    return found;
  }

  /** Of the others the JVM, and so whoever asked it, knows already what they are below. */
  private Map<String, Set<String>> moved() {
    if (movedAt != moves.get()) {
      movedAt = moves.get();
      moved = new LinkedHashMap<>();
      for (ClassVersion version : versions.values()) {
        if (Hierarchy.hasMoved(version)) {
          moved.put(version.name(), Hierarchy.ancestors(this, version.name(), true));
        }
      }
    }
    return moved;
  }

  @Override
  public Collection<ClassVersion> users(Set<String> types) {
    Map<String, ClassVersion> all = new LinkedHashMap<>();
    before.users(types).forEach(user -> all.put(user.name(), user));
    versions.values().stream()
        .filter(version -> ReferenceIndex.names(version.classFile(), types))
        .forEach(version -> all.put(version.name(), version));
    all.replaceAll((name, version) -> versions.getOrDefault(name, version));
    return all.values();
  }

  @Override
  public Collection<ClassVersion> evolved() {
    Map<String, ClassVersion> all = new LinkedHashMap<>();
    before.evolved().forEach(version -> all.put(version.name(), version));
    all.putAll(versions);
    return all.values();
  }
}
