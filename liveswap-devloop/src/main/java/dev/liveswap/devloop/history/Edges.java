package dev.liveswap.devloop.history;

import dev.liveswap.devloop.history.CompactClassFiles.Compact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tree of versions: each hangs on the one that ran before it, by what its reload changed. The
 * oldest are given up when there are too many. Not thread-safe.
 */
final class Edges<K> {
  private final int mostVersions;
  private final long mostBytes;
  private final CompactClassFiles files = new CompactClassFiles();
  private final TreeMap<Integer, Edge<K>> byVersion = new TreeMap<>();

  /** One class before and after; null stands for no class. */
  record Difference(@Nullable Compact before, @Nullable Compact after) {
    Difference reversed() {
      return new Difference(after, before);
    }

    Difference then(Difference next) {
      return new Difference(before, next.after);
    }

    boolean isNone() {
      return Objects.equals(before, after);
    }
  }

  private record Edge<K>(int parent, Map<K, Difference> differences) {}

  Edges(int mostVersions, long mostBytes) {
    this.mostVersions = mostVersions;
    this.mostBytes = mostBytes;
  }

  /** The version that ran before this one, or null when that is not known any more. */
  @Nullable Integer parentOf(int version) {
    Edge<K> edge = byVersion.get(version);
    return edge == null ? null : edge.parent();
  }

  boolean has(int version) {
    return byVersion.containsKey(version);
  }

  void add(int version, int parent, List<Step<K>> steps) {
    byVersion.put(version, new Edge<>(parent, new LinkedHashMap<>()));
    amend(version, steps);
  }

  /** Further changes belong to a version as well. */
  void amend(int version, List<Step<K>> steps) {
    Map<K, Difference> differences = Objects.requireNonNull(byVersion.get(version)).differences();
    for (Step<K> step : steps) {
      Difference more = new Difference(keep(step.from()), keep(step.to()));
      differences.merge(step.key(), more, this::joined);
    }
    giveUpOldest();
  }

  private Difference joined(Difference first, Difference second) {
    release(first.after());
    release(second.before());
    return first.then(second);
  }

  private void giveUpOldest() {
    while (byVersion.size() > mostVersions || (files.bytes() > mostBytes && !byVersion.isEmpty())) {
      Edge<K> oldest = byVersion.pollFirstEntry().getValue();
      for (Difference difference : oldest.differences().values()) {
        release(difference.before());
        release(difference.after());
      }
    }
  }

  private @Nullable Compact keep(byte @Nullable [] classFile) {
    return classFile == null ? null : files.keep(classFile);
  }

  private void release(@Nullable Compact file) {
    if (file != null) {
      files.release(file);
    }
  }

  /** What differs between two versions; null when no way between them is known any more. */
  @Nullable Map<K, Difference> between(int from, int to) {
    List<Integer> up = ancestors(from);
    List<Integer> down = ancestors(to);
    Set<Integer> shared = new HashSet<>(up);
    shared.retainAll(new HashSet<>(down));
    if (shared.isEmpty()) {
      return null;
    }
    Map<K, Difference> all = new LinkedHashMap<>();
    for (int version : up) {
      if (shared.contains(version)) {
        break;
      }
      differences(version)
          .forEach((key, each) -> all.merge(key, each.reversed(), Difference::then));
    }
    Deque<Integer> forth = new ArrayDeque<>();
    for (int version : down) {
      if (shared.contains(version)) {
        break;
      }
      forth.push(version);
    }
    for (int version : forth) {
      differences(version).forEach((key, each) -> all.merge(key, each, Difference::then));
    }
    all.values().removeIf(Difference::isNone);
    return all;
  }

  private Map<K, Difference> differences(int version) {
    return Objects.requireNonNull(byVersion.get(version)).differences();
  }

  /** The version itself and those before it, as far back as is known. */
  private List<Integer> ancestors(int version) {
    List<Integer> all = new ArrayList<>();
    for (Integer at = version; at != null; at = parentOf(at)) {
      all.add(at);
    }
    return all;
  }
}
