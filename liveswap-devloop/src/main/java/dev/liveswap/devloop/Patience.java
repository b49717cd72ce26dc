package dev.liveswap.devloop;

import dev.liveswap.watch.ChangeSet;
import java.time.Duration;

/**
 * How long to wait for the rest of a burst before a reload counts.
 *
 * <p>An edit of one file that compiles is taken at once: that is what a person waits for, and the
 * compile itself was time enough for an editor to finish. Whatever looks like a moment in the midst
 * of something (does not compile, files are gone, many files, a build tool's output) gets longer.
 * Waiting costs nothing but time: more changes join the same reload.
 */
final class Patience {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration MANY_FILES = Duration.ofMillis(60);
  private static final Duration BROKEN = Duration.ofMillis(120);
  private static final Duration BUILD_TOOL = Duration.ofMillis(150);
  private static final Duration CLASSES_GONE = Duration.ofSeconds(1);
  private static final int FEW = 3;

  private Patience() {}

  static Duration with(ChangeSet changes, FileKinds kinds, boolean compiled) {
    if (changes.deleted().stream().anyMatch(file -> kinds.classOf(file).isPresent())) {
      return CLASSES_GONE;
    }
    if (changes.created().stream().anyMatch(file -> kinds.classOf(file).isPresent())
        || changes.modified().stream().anyMatch(file -> kinds.classOf(file).isPresent())) {
      return BUILD_TOOL;
    }
    if (!compiled || !changes.deleted().isEmpty()) {
      return BROKEN;
    }
    return changes.size() > FEW ? MANY_FILES : NONE;
  }
}
