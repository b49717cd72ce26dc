package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.agent.options.OptionException;
import dev.liveswap.agent.options.Options;
import dev.liveswap.api.History;
import dev.liveswap.api.Liveswap;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Patcher;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.devloop.report.Report.Action;
import dev.liveswap.engine.Engine;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts the session once the program has started, so that the two don't compete for the machine,
 * and at once for whoever calls the public API before. Small on purpose: the program waits while
 * this class is loaded, and for nothing else.
 */
final class SessionStart implements Liveswap.Reloader, Patcher, Runnable {
  /** What a program that was given a wrong option ends with; see {@code docs/options.md}. */
  static final int EXIT_BAD_OPTION = 64;

  /** A program that loads no class for so long has started. */
  private static final long REST = 80_000_000;

  /** After so long the session starts though the program still loads classes. */
  private static final long LONGEST_START = 2_000_000_000;

  private static final long LOOK_MILLIS = 20;

  private final Instrumentation instrumentation;
  private final Engine engine;
  private final @Nullable String argument;
  private final boolean running;
  private final File cache;
  private @Nullable AgentOptions options;
  private @Nullable Session session;
  private boolean wanted;

  /**
   * A start.
   *
   * @param running whether the program ran before the agent came
   * @param cache the user's folder for what one start leaves for the next; need not exist
   */
  SessionStart(
      Instrumentation instrumentation,
      Engine engine,
      @Nullable String argument,
      boolean running,
      File cache) {
    this.cache = cache;
    this.instrumentation = instrumentation;
    this.engine = engine;
    this.argument = argument;
    this.running = running;
  }

  /**
   * Reads the options at once where somebody gave some that may be wrong: like any wrong word on
   * the command line, they end the program before it has begun. What {@code run} wrote down is
   * right.
   *
   * @return whether they are right
   */
  boolean checkOptions() {
    boolean mayBeWrong =
        (argument != null && !isWrittenDown(argument)) || new File(Options.FILE_NAME).exists();
    return !mayBeWrong || readOptions() != null;
  }

  private static boolean isWrittenDown(String argument) {
    String settings = "settings=";
    return argument.startsWith(settings)
        && new File(argument.substring(settings.length())).isFile();
  }

  @SuppressWarnings("SystemOut") // Before the session there is nobody else to tell.
  private @Nullable AgentOptions readOptions() {
    if (options == null) {
      try {
        options = AgentOptions.read(argument, Path.of("").toAbsolutePath());
      } catch (OptionException | IOException e) {
        System.err.println("liveswap  x " + e.getMessage());
        session().fail(e);
      }
    }
    return options;
  }

  @Override
  @SuppressWarnings("SystemOut")
  public void run() {
    try {
      // What is compiled before has its handles inlined: so not later than needed.
      CompilerDirectives.give(instrumentation, cache);
      awaitRest();
      AgentOptions read = readOptions();
      if (read != null) {
        session().start(read);
      } else if (!running) {
        System.exit(EXIT_BAD_OPTION);
      }
    } catch (RuntimeException | LinkageError e) {
      System.err.println(
          "liveswap  x LS008 the agent could not start, the program runs without it: " + e);
      e.printStackTrace();
      session().fail(e);
    } catch (InterruptedException e) {
      // Nobody has this thread to interrupt it; if somebody found it, the program is ending.
      session().fail(e);
    }
  }

  /** Waits until the program has started, as far as one can see, or somebody wants the session. */
  private synchronized void awaitRest() throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START;
    while (!running
        && !wanted
        && System.nanoTime() < deadline
        && engine.nanosSinceLastLoad() < REST) {
      wait(LOOK_MILLIS);
    }
  }

  private synchronized Session session() {
    wanted = true;
    notifyAll();
    if (session == null) {
      session = new Session(instrumentation, engine);
    }
    return session;
  }

  @Override
  public Outcome reload(Map<String, byte[]> classFiles, ClassLoader loader) {
    return session().reload(classFiles, loader);
  }

  @Override
  public Outcome reload() {
    return session().reload();
  }

  @Override
  public Outcome undo() {
    return session().go(Action.UNDO, Timeline::back);
  }

  @Override
  public Outcome undo(int version) {
    return session().go(Action.UNDO, versions -> versions.to(version));
  }

  @Override
  public Outcome redo() {
    return session().go(Action.REDO, Timeline::forth);
  }

  @Override
  public History history() {
    return session().history();
  }

  /** Patching needs no session. */
  @Override
  public Applied patch(Request request) {
    return engine.patches().patch(request);
  }
}
