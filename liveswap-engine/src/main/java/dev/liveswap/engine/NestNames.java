package dev.liveswap.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the numbered classes of nests are called in the JVM, where that is not what the current
 * class files are compiled with. Used by one reload at a time.
 */
final class NestNames {
  /**
   * The classes of one nest.
   *
   * @param names what each is called in the JVM, by the name it was compiled with
   * @param superseded loaded classes that no longer belong to the program
   */
  record Nest(Map<String, String> names, Set<String> superseded) {
    static final Nest AS_COMPILED = new Nest(Map.of(), Set.of());

    boolean isAsCompiled() {
      return names.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
    }

    String name(String compiled) {
      return names.getOrDefault(compiled, compiled);
    }

    /** The names that classes were compiled with, by what they are called. */
    Map<String, String> compiled() {
      Map<String, String> inverse = new HashMap<>();
      names.forEach((compiled, name) -> inverse.put(name, compiled));
      return inverse;
    }
  }

  /** The nest of a class of a loader, by its host. */
  record NestKey(ClassLoader loader, String host) {}

  private final Map<ClassLoader, Map<String, Nest>> byLoader =
      Collections.synchronizedMap(new WeakHashMap<>());

  Nest of(NestKey key) {
    Map<String, Nest> nests = byLoader.get(key.loader());
    @Nullable Nest nest = nests == null ? null : nests.get(key.host());
    return nest == null ? Nest.AS_COMPILED : nest;
  }

  /** Takes over what has become live. */
  void put(Map<NestKey, Nest> changed) {
    changed.forEach(
        (key, nest) ->
            byLoader
                .computeIfAbsent(key.loader(), loader -> new HashMap<>())
                .put(
                    key.host(),
                    new Nest(Map.copyOf(nest.names()), new HashSet<>(nest.superseded()))));
  }
}
