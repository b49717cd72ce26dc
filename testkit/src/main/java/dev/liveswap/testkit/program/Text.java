package dev.liveswap.testkit.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as texts that can be compared between JVMs. */
final class Text {
  private Text() {}

  static String of(@Nullable Object value) {
    if (value != null && value.getClass().isArray()) {
      String inBrackets = Arrays.deepToString(new Object[] {value});
      return inBrackets.substring(1, inBrackets.length() - 1);
    }
    return String.valueOf(value);
  }

  /** An exception, its causes, and where in the program each was thrown. */
  static String withTrace(@Nullable Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
      text.append(at == thrown ? "" : " caused by ").append(at);
      for (StackTraceElement frame : at.getStackTrace()) {
        if (isOfProgram(frame)) {
          text.append("\n  at ").append(frame);
        }
      }
    }
    return text.toString();
  }

  private static boolean isOfProgram(StackTraceElement frame) {
    return frame.getModuleName() == null
        && !frame.getClassName().startsWith("jdk.internal.reflect.")
        && !frame.getClassName().startsWith(Text.class.getPackageName() + ".");
  }
}
