package dev.liveswap.api;

import java.util.List;
import java.util.Objects;

/**
 * What a reload changed in one class.
 *
 * @param className the class's binary name (JLS 13.1)
 * @param kind how the class as a whole changed
 * @param details what changed inside it, each as a person would say it ({@code total(int)}, {@code
 *     +method total(int)}, {@code annotations}); empty when there is nothing to add to the kind
 */
public record ClassChange(String className, Kind kind, List<String> details) {
  public ClassChange {
    Objects.requireNonNull(className, "className");
    Objects.requireNonNull(kind, "kind");
    details = List.copyOf(details);
  }

  /** How a class as a whole changed. */
  public enum Kind {
    /** The program did not have the class before. */
    ADDED,
    /** The running program had the class, and has its new code now. */
    CHANGED,
    /** The class file is gone. */
    REMOVED
  }

  /**
   * Returns the simple name and what changed, as in {@code OrderService (+method total)}.
   *
   * @return one phrase for a person
   */
  @Override
  public String toString() {
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    String what =
        switch (kind) {
          case ADDED -> "new";
          case REMOVED -> "removed";
          case CHANGED -> String.join(", ", details);
        };
    return what.isEmpty() ? simpleName : simpleName + " (" + what + ")";
  }
}
