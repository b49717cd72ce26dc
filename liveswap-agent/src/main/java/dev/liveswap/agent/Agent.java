package dev.liveswap.agent;

import dev.liveswap.api.Liveswap;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.ReloadableClasses;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * Starts the agent: at once only what must not miss the program's first class, everything else
 * beside the program's own start.
 */
public final class Agent {
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
    SessionStart start = new SessionStart(instrumentation, engine, argument, running);
    if (!start.checkOptions() && !running) {
      System.exit(SessionStart.EXIT_BAD_OPTION);
    }
    Liveswap.connect(start);
    Thread starter = new Thread(start, "liveswap-start");
    starter.setDaemon(true);
    starter.start();
  }
}
