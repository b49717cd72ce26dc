package dev.liveswap.api;

import java.util.List;

/**
 * The reloads of this run, and which of them the program runs. A snapshot; immutable.
 *
 * <p>A run begins when the JVM starts and ends with it: after a restart the history is empty, and
 * the program runs its sources. The last 200 reloads are listed. Of as many, but of 32 MB of
 * compressed class files at most, the program can be brought back to; older ones are forgotten,
 * oldest first.
 *
 * @param versions the reloads that came to a verdict and changed or would have changed something,
 *     refused ones included, oldest first; undo and redo are none
 * @param running the number of the version that the program runs now; 0 is the program as it was
 *     started
 * @param sources the number of the version that came last from the sources (or, with {@link
 *     Liveswap#reload(java.util.Map, ClassLoader)}, from the program): it differs from {@code
 *     running} while something is undone, and is what the next reload goes on from
 */
public record History(List<Version> versions, int running, int sources) {
  /** A run without reloads. */
  public static final History EMPTY = new History(List.of(), 0, 0);

  public History {
    versions = List.copyOf(versions);
  }

  /**
   * Whether the program runs an older state than its sources have.
   *
   * @return true between an undo and the next reload that is live
   */
  public boolean isUndone() {
    return running != sources;
  }
}
