package dev.liveswap.engine.mirror;

import java.lang.StackWalker.StackFrame;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The functions that stack traces and walks come to. A failure of ours leaves a frame as the JVM
 * has it.
 */
final class StackAnswers {
  private final StackMirror mirror;
  private final Consumer<Throwable> problems;

  StackAnswers(StackMirror mirror, Consumer<Throwable> problems) {
    this.mirror = mirror;
    this.problems = problems;
  }

  final class Trace implements UnaryOperator<StackTraceElement[]> {
    @Override
    public StackTraceElement[] apply(StackTraceElement[] resident) {
      try {
        return mirror.trace(resident);
      } catch (RuntimeException e) {
        problems.accept(e);
        return resident;
      }
    }
  }

  final class Shown implements Predicate<StackFrame> {
    @Override
    public boolean test(StackFrame frame) {
      return mirror.isShown(frame);
    }
  }

  final class Frame implements Function<StackFrame, StackFrame> {
    @Override
    public StackFrame apply(StackFrame resident) {
      try {
        return mirror.frame(resident);
      } catch (RuntimeException e) {
        problems.accept(e);
        return resident;
      }
    }
  }

  final class CallerClass implements UnaryOperator<Class<?>> {
    @Override
    public Class<?> apply(Class<?> resident) {
      try {
        return mirror.callerClass(resident);
      } catch (RuntimeException e) {
        problems.accept(e);
        return resident;
      }
    }
  }
}
