package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.DefaultGuard;
import dev.liveswap.engine.fit.LibraryDefault;
import dev.liveswap.engine.fit.Member;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The library interfaces with guarded default methods, over all loaders. A method that was guarded
 * once stays so: code that calls it through {@code super} counts on it. Keeps no class alive.
 */
final class LibraryGuards {
  private final Map<Class<?>, Guarded> byType = new WeakHashMap<>();

  /**
   * A library's interface.
   *
   * @param classFile as the library has it
   * @param methods the guarded ones
   * @param given what the JVM has been given
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Guarded(byte[] classFile, Set<Member> methods, byte[] given) {}

  /** What is guarded, for all loaders alike. */
  Set<LibraryDefault> methods() {
    return methodsWith(Map.of());
  }

  /** What would be guarded after a change. */
  Set<LibraryDefault> methodsWith(Map<Class<?>, Guarded> changed) {
    Map<Class<?>, Guarded> types = new HashMap<>(byType);
    types.putAll(changed);
    Set<LibraryDefault> all = new HashSet<>();
    types.forEach(
        (type, guarded) ->
            guarded
                .methods()
                .forEach(
                    method ->
                        all.add(new LibraryDefault(ProgramIndex.internalName(type), method))));
    return all;
  }

  /** What the JVM has been given for an interface. */
  byte @Nullable [] given(Class<?> type) {
    Guarded known = byType.get(type);
    return known == null ? null : known.given();
  }

  /**
   * Works out what a reload changes.
   *
   * @param wanted what has to be guarded, as well as what is
   * @param versions all classes that are not as they were loaded, after the reload
   * @return the interfaces that get other guards
   */
  Map<Class<?>, Guarded> with(Map<Class<?>, Guarded> wanted, Map<Class<?>, ClassVersion> versions) {
    Map<Class<?>, Guarded> all = new LinkedHashMap<>(byType);
    wanted.forEach((type, guarded) -> all.merge(type, guarded, LibraryGuards::merge));
    Map<Class<?>, Guarded> changed = new LinkedHashMap<>();
    all.forEach(
        (type, guarded) -> {
          Map<Member, String> bodies = new HashMap<>();
          guarded.methods().forEach(method -> bodies.put(method, bodies(method, versions)));
          byte[] classFile = DefaultGuard.write(guarded.classFile(), bodies);
          if (!Arrays.equals(classFile, guarded.given())) {
            changed.put(type, new Guarded(guarded.classFile(), guarded.methods(), classFile));
          }
        });
    return changed;
  }

  static Guarded merge(Guarded known, Guarded wanted) {
    Set<Member> methods = new HashSet<>(known.methods());
    methods.addAll(wanted.methods());
    return new Guarded(known.classFile(), methods, known.given());
  }

  private static String bodies(Member method, Map<Class<?>, ClassVersion> versions) {
    Map<String, String> places = new HashMap<>();
    versions.forEach(
        (type, version) -> {
          String place = DefaultGuard.place(version, method);
          if (place != null) {
            // The loaders of classes of one name tell them apart.
            places.merge(ProgramIndex.internalName(type), place, (one, other) -> one + "|" + other);
          }
        });
    return DefaultGuard.bodies(places);
  }

  /**
   * Takes note of what the JVM is given.
   *
   * @param changed null for an interface that is as the library has it
   * @return what undoes it
   */
  Map<Class<?>, @Nullable Guarded> put(Map<Class<?>, ? extends @Nullable Guarded> changed) {
    Map<Class<?>, @Nullable Guarded> previous = new HashMap<>();
    changed.forEach(
        (type, now) ->
            previous.put(type, now == null ? byType.remove(type) : byType.put(type, now)));
    return previous;
  }

  /** What an interface was before any of its methods was guarded. */
  static Guarded unguarded(byte[] classFile, Set<Member> methods) {
    return new Guarded(Objects.requireNonNull(classFile), Set.copyOf(methods), classFile);
  }
}
