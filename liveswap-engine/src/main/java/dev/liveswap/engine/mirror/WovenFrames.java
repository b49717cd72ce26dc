package dev.liveswap.engine.mirror;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Leaves the frames of woven methods out of stack traces. That is all there is to hide before the
 * first structural edit; then {@link StackMirror} follows. Small, and without a lambda: the
 * program's start waits for it.
 */
final class WovenFrames implements UnaryOperator<StackTraceElement[]> {
  @Override
  public StackTraceElement[] apply(StackTraceElement[] resident) {
    StackTraceElement[] shown = null;
    int kept = 0;
    for (int i = 0; i < resident.length; i++) {
      StackTraceElement element = resident[i];
      // The JVM leaves elements of a dead thread's trace null.
      if (element != null && element.getLineNumber() == StackMirror.GENERATED_LINE) {
        shown = shown == null ? resident.clone() : shown;
      } else if (shown == null) {
        kept++;
      } else {
        shown[kept++] = element;
      }
    }
    return shown == null ? resident : Arrays.copyOf(shown, kept);
  }
}
