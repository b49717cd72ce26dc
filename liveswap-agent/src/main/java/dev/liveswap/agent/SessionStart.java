package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.agent.options.OptionException;
import dev.liveswap.api.Liveswap;
import dev.liveswap.api.Outcome;
import dev.liveswap.engine.Engine;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts the session beside the program's own start, and lets whoever calls the public API before
 * that wait. Small on purpose: the program waits while this class is loaded, and for nothing else.
 */
final class SessionStart implements Liveswap.Reloader, Runnable {
  /** What a program that was given a wrong option ends with; see {@code docs/options.md}. */
  private static final int EXIT_BAD_OPTION = 64;

  private final Instrumentation instrumentation;
  private final Engine engine;
  private final @Nullable String argument;
  private final boolean running;
  private @Nullable Session session;

  /**
   * A start.
   *
   * @param running whether the program ran before the agent came
   */
  SessionStart(
      Instrumentation instrumentation, Engine engine, @Nullable String argument, boolean running) {
    this.instrumentation = instrumentation;
    this.engine = engine;
    this.argument = argument;
    this.running = running;
  }

  @Override
  @SuppressWarnings("SystemOut") // Before the session there is nobody else to tell.
  public void run() {
    Session made = session();
    try {
      made.start(AgentOptions.read(argument, Path.of("").toAbsolutePath()));
    } catch (OptionException | IOException e) {
      System.err.println("liveswap  x " + e.getMessage());
      made.fail(e);
      if (!running) {
        // Like any wrong word on the command line: better no start than one that is not as asked.
        System.exit(EXIT_BAD_OPTION);
      }
    } catch (RuntimeException | LinkageError e) {
      System.err.println(
          "liveswap  x LS008 the agent could not start, the program runs without it: " + e);
      e.printStackTrace();
      made.fail(e);
    }
  }

  private synchronized Session session() {
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
}
