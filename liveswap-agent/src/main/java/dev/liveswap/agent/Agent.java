package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.agent.options.OptionException;
import dev.liveswap.api.Liveswap;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.ReloadableClasses;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Starts the agent: at once only what must not miss the program's first class, everything else
 * beside the program's own start.
 */
public final class Agent {
  /** What a program that was given a wrong option ends with; see {@code docs/options.md}. */
  private static final int EXIT_BAD_OPTION = 64;

  private Agent() {}

  /**
   * Starts before {@code main}.
   *
   * @param argument the agent's argument, or null
   * @param instrumentation of this JVM
   */
  public static void beforeMain(@Nullable String argument, Instrumentation instrumentation) {
    start(argument, instrumentation, false);
  }

  /**
   * Starts in a program that runs already.
   *
   * @param argument the agent's argument, or null
   * @param instrumentation of this JVM
   */
  public static void intoRunning(@Nullable String argument, Instrumentation instrumentation) {
    start(argument, instrumentation, true);
  }

  private static void start(
      @Nullable String argument, Instrumentation instrumentation, boolean running) {
    ReloadableClasses reloadable = new ReloadableClasses();
    Engine engine = Engine.start(instrumentation, reloadable, MainClass.name());
    if (running) {
      engine.adoptLoadedClasses(reloadable);
    }
    Session session = new Session(instrumentation, engine);
    Liveswap.connect(session);
    Thread starter =
        new Thread("liveswap-start") {
          @Override
          public void run() {
            startSession(session, argument, running);
          }
        };
    starter.setDaemon(true);
    starter.start();
  }

  @SuppressWarnings("SystemOut") // Before the session there is nobody else to tell.
  private static void startSession(Session session, @Nullable String argument, boolean running) {
    try {
      session.start(AgentOptions.read(argument, Path.of("").toAbsolutePath()));
    } catch (OptionException | IOException e) {
      System.err.println("liveswap  x " + e.getMessage());
      if (!running) {
        // Like any wrong word on the command line: better no start than one that is not as asked.
        System.exit(EXIT_BAD_OPTION);
      }
    } catch (RuntimeException | LinkageError e) {
      System.err.println(
          "liveswap  x LS008 the agent could not start, the program runs without it: " + e);
      e.printStackTrace();
    }
  }
}
