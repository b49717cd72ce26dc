package dev.liveswap.engine;

import java.util.Collections;
import java.util.HashMap;
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
   * @param files the class files as compiled, by the names they were compiled with; empty until a
   *     class has another name
   */
  record Nest(Map<String, String> names, Set<String> superseded, Map<String, byte[]> files) {
    static final Nest AS_COMPILED = new Nest(Map.of(), Set.of(), Map.of());

    boolean isAsCompiled() {
      return names.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
    }

    String name(String compiled) {
      return names.getOrDefault(compiled, compiled);
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
                .put(key.host(), nest));
  }
}
