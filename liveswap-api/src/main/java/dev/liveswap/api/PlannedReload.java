package dev.liveswap.api;

import java.util.List;
import java.util.Objects;

/**
 * A reload that is about to happen.
 *
 * @param kind why the program is to get other code
 * @param classNames binary names (JLS 13.1) of the classes that are to be added, changed or
 *     removed; some of them may turn out to be the same
 */
public record PlannedReload(Kind kind, List<String> classNames) {
  public PlannedReload {
    Objects.requireNonNull(kind, "kind");
    classNames = List.copyOf(classNames);
  }

  /** Why the program is to get other code. */
  public enum Kind {
    /** Something was saved, or a reload was asked for. */
    RELOAD,
    /** An earlier version was asked for, or a certain one. */
    UNDO,
    /** An undo is taken back. */
    REDO
  }
}
