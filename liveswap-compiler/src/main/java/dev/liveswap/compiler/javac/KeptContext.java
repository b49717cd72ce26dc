package dev.liveswap.compiler.javac;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A compiler context that outlives a compile, with the JDK's classes read and the compiler's own
 * parts set up: that is most of what a compile of one file costs.
 *
 * <p>Between two compiles it forgets everything that is not the JDK's, so no edit can make it wrong
 * ({@link JavacInternals#forgetProgram}); {@link #tidyUp} does so while nobody waits for it. It is
 * replaced by a new one after an error, after a crash and after a number of uses, because some of
 * javac's tables only ever grow.
 *
 * <p>Not safe for use by several threads.
 */
final class KeptContext {
  private static final int MAX_USES = 200;

  private final JavacInternals internals;
  private @Nullable Object pool;

  /** The javac context of the last compile, while it still knows the program. */
  private @Nullable Object untidy;

  private int uses;

  KeptContext(JavacInternals internals) {
    this.internals = internals;
  }

  /** Whether the next compile finds a context that has compiled before. */
  boolean isWarm() {
    return pool != null && uses > 0;
  }

  /** The next compile gets a new context. */
  void discard() {
    pool = null;
    untidy = null;
    uses = 0;
  }

  /** Forgets the program now, and not when the next compile begins. */
  void tidyUp() {
    Object context = untidy;
    untidy = null;
    if (context != null) {
      try {
        internals.forgetProgram(context);
      } catch (RuntimeException | AssertionError e) {
        discard(); // the next compile has a new one
      }
    }
  }

  /**
   * Compiles.
   *
   * @param files always the same object for one kept context: javac's parts keep it
   * @param options always equal for one kept context: javac's parts keep what follows from them
   * @return whether there were no errors
   */
  boolean compile(
      JavaFileManager files,
      Problems problems,
      List<String> options,
      Collection<? extends JavaFileObject> units) {
    if (uses >= MAX_USES) {
      discard();
    }
    tidyUp();
    Object current = pool == null ? internals.newPool() : pool;
    pool = null; // stays so if anything below throws
    boolean[] failed = new boolean[1];
    boolean success;
    try {
      success =
          internals.run(
              current,
              files,
              problems,
              options,
              units,
              new StringWriter(),
              task -> {
                Object context = internals.contextOf(task);
                problems.formatBy(internals.formatter(context));
                boolean done = task.call();
                failed[0] = !done;
                if (done) {
                  untidy = context;
                }
                return done;
              });
    } catch (RuntimeException | AssertionError e) {
      if (!failed[0]) {
        throw e;
      }
      success = false; // the errors are reported; only tidying up the context failed
    }
    if (success) {
      pool = current;
      uses++;
    } else {
      discard();
    }
    return success;
  }
}
