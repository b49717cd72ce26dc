package dev.liveswap.agent.versions;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.engine.thrown.NewException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which version an exception came with, and whether that was told: once a version and type.
 * Confined to whoever holds the lock of reloads.
 */
final class NewExceptions {
  private final Timeline<?> timeline;

  /** The versions by the number that the engine gave their reload. */
  private final TreeMap<Integer, Integer> versions = new TreeMap<>();

  /** The types that were told, by version. */
  private final Map<Integer, Set<String>> told = new HashMap<>();

  NewExceptions(Timeline<?> timeline) {
    this.timeline = timeline;
  }

  /** A reload was live. */
  void reloaded(int reload, int version) {
    versions.put(reload, version);
    while (versions.size() > Timeline.MOST_VERSIONS) {
      told.remove(versions.pollFirstEntry().getValue());
    }
  }

  /** Something to tell of a version. */
  record News(int version, Finding finding) {}

  /** What to tell, or null where it was told, or is of a version that nobody remembers. */
  @Nullable News of(NewException exception) {
    Integer version = versions.get(exception.reload());
    if (version == null
        || !told.computeIfAbsent(version, each -> new HashSet<>()).add(exception.exception())) {
      return null;
    }
    String message =
        simpleName(exception.exception())
            + " from "
            + exception.method()
            + ", new with version "
            + version;
    Finding finding =
        Finding.about(Code.NEW_EXCEPTION, exception.className(), message)
            .member(exception.method(), null, exception.exception())
            .at(exception.position());
    String undo = undo(version);
    return new News(version, undo == null ? finding : finding.cure(undo));
  }

  /** Undo goes one version back; where others came since, the one before has to be named. */
  private @Nullable String undo(int version) {
    if (version == timeline.running()) {
      return "undo: ./liveswap undo";
    }
    Integer before = timeline.before(version);
    return before == null ? null : "undo: ./liveswap undo " + before;
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }
}
