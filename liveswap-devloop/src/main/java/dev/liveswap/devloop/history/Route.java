package dev.liveswap.devloop.history;

import java.util.List;

/**
 * The way from the version that runs to another one.
 *
 * @param <K> what identifies a class of the program
 * @param target the version it leads to
 * @param move what was asked for
 * @param steps what happens to each class, each class once; empty when the two are the same
 */
public record Route<K>(int target, Move move, List<Step<K>> steps) {
  public Route {
    steps = List.copyOf(steps);
  }

  /** Why the program goes to another version. */
  public enum Move {
    /** Files were saved, or a reload was asked for. */
    RELOAD,
    /** A person or program wants an earlier version, or a certain one. */
    UNDO,
    /** An undo is taken back. */
    REDO
  }
}
