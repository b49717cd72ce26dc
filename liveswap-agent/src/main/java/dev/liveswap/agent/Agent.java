package dev.liveswap.agent;

import dev.liveswap.agent.options.Option;
import dev.liveswap.agent.options.OptionException;
import dev.liveswap.agent.options.Options;
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
    Engine engine =
        !running && wantsStructure(argument)
            ? Engine.startStructural(instrumentation, reloadable, MainClass.name(), Agent::warn)
            : Engine.start(instrumentation, reloadable, MainClass.name());
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

  /**
   * Classes have to be woven from the first one on, so this cannot wait for {@link SessionStart};
   * but nobody else's start shall pay for reading options. A program that runs already has classes
   * that are not woven: there the option has no effect.
   */
  private static boolean wantsStructure(@Nullable String argument) {
    if (argument == null || !(argument.contains("structure") || argument.contains("settings"))) {
      return false;
    }
    try {
      return Options.ofAgentArgument(argument, Path.of("").toAbsolutePath()).isOn(Option.STRUCTURE);
    } catch (OptionException | IOException e) {
      // SessionStart reads it again, and says what is wrong with it.
      return false;
    }
  }

  @SuppressWarnings("SystemOut") // It may be told before there is a session, or in its way.
  private static void warn(String warning) {
    System.err.println("liveswap  ! " + warning);
  }
}
