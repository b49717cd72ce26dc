package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces as the user wrote the program.
 *
 * <p>Two marks, both in the generated class files, tell what is ours: a frame whose code has the
 * line {@link #GENERATED_LINE} is left out, and a class whose name has {@link #COMPANION} in it is
 * shown as the class named before it. Line and method stay what they are: a companion keeps the
 * method's name, and the lines and the file of the source.
 */
public final class StackMirror {
  /** JVMS 4.7.12: the last line that a class file can name, which no source has. */
  public static final int GENERATED_LINE = 0xFFFF;

  /** Between the name of a class and what tells its companions apart. */
  public static final String COMPANION = "$$liveswap";

  /**
   * Our accessors, which stand where the JDK's own are: between {@code Method.invoke} and the
   * method.
   */
  private static final String ACCESSORS = "jdk.internal.reflect.$Liveswap";

  /** What stands between a call and what a proxy hands it on to. */
  private static final String PROXIES = "dev.liveswap.engine.link.proxy.";

  private final Views views;
  private final JdkInternals jdk;

  StackMirror(Views views, JdkInternals jdk) {
    this.views = views;
    this.jdk = jdk;
  }

  StackTraceElement[] trace(StackTraceElement[] trace) {
    int kept = 0;
    for (StackTraceElement element : trace) {
      if (isShown(element)) {
        kept++;
        rename(element);
      }
    }
    return kept == trace.length ? trace : withoutGenerated(trace, kept);
  }

  private void rename(@Nullable StackTraceElement element) {
    if (element != null && element.getClassName().contains(COMPANION)) {
      jdk.renameClass(element, shownName(element.getClassName()));
    }
  }

  private static StackTraceElement[] withoutGenerated(StackTraceElement[] trace, int kept) {
    StackTraceElement[] shown = new StackTraceElement[kept];
    int next = 0;
    for (StackTraceElement element : trace) {
      if (isShown(element)) {
        shown[next++] = element;
      }
    }
    return Arrays.copyOf(shown, next);
  }

  /** The JVM leaves elements of a dead thread's trace null. */
  private static boolean isShown(@Nullable StackTraceElement element) {
    return element == null
        || (element.getLineNumber() != GENERATED_LINE && !isOurs(element.getClassName()));
  }

  boolean isShown(StackFrame frame) {
    return frame.getLineNumber() != GENERATED_LINE && !isOurs(frame.getClassName());
  }

  private static boolean isOurs(String className) {
    return className.startsWith(ACCESSORS) || className.startsWith(PROXIES);
  }

  StackFrame frame(StackFrame frame) {
    return frame.getClassName().contains(COMPANION) ? new CompanionFrame(frame, views, jdk) : frame;
  }

  Class<?> callerClass(Class<?> type) {
    return type.getName().contains(COMPANION) ? shownClass(type) : type;
  }

  static String shownName(String companion) {
    return companion.substring(0, companion.indexOf(COMPANION));
  }

  /** A companion is defined by its class's own loader, so this finds the class. */
  static Class<?> shownClass(Class<?> companion) {
    return Types.named(companion, shownName(companion.getName()));
  }
}
