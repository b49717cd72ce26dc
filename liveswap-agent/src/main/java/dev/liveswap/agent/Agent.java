package dev.liveswap.agent;

import dev.liveswap.agent.options.Option;
import dev.liveswap.agent.options.OptionException;
import dev.liveswap.agent.options.Options;
import dev.liveswap.api.Liveswap;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.ReloadableClasses;
import dev.liveswap.engine.mirror.jdk.HookCache;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the agent: at once only what must not miss the program's first class, everything else
 * beside the program's own start.
 */
public final class Agent {
  private static final String SETTINGS = "settings=";

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
            ? Engine.startStructural(
                instrumentation, reloadable, MainClass.name(), hookCache(), new Warnings())
            : Engine.start(instrumentation, reloadable, MainClass.name());
    if (running) {
      engine.adoptLoadedClasses(reloadable);
    }
    SessionStart start = new SessionStart(instrumentation, engine, argument, running, cache());
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
   * but the program's start shall not wait for the options to be read where they cannot matter. A
   * program that runs already has classes that are not woven: there the option has no effect.
   */
  private static boolean wantsStructure(@Nullable String argument) {
    try {
      return argument == null
          || !mentionsStructure(argument)
          || Options.ofAgentArgument(argument, Path.of("").toAbsolutePath()).isOn(Option.STRUCTURE);
    } catch (OptionException | IOException e) {
      // SessionStart reads it again, and says what is wrong with it.
      return true;
    }
  }

  private static boolean mentionsStructure(String argument) throws IOException {
    if (argument.startsWith(SETTINGS) && argument.indexOf(',') < 0) {
      try (FileInputStream in = new FileInputStream(argument.substring(SETTINGS.length()))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("structure");
      }
    }
    return argument.contains("structure") || argument.contains("settings");
  }

  private static File cache() {
    return new File(System.getProperty("user.home", "."), ".liveswap/cache");
  }

  private static HookCache hookCache() {
    CodeSource source = Agent.class.getProtectionDomain().getCodeSource();
    URL jar = source == null ? null : source.getLocation();
    try {
      if (jar != null && jar.getProtocol().equals("file")) {
        return new HookedClassFiles(cache(), new File(jar.toURI()));
      }
    } catch (URISyntaxException e) {
      // Then it cannot be told from another agent: nothing is remembered.
      return HookCache.NONE;
    }
    return HookCache.NONE;
  }

  /** No lambda: linking one would be the program's first, and it waits for this. */
  private static final class Warnings implements Consumer<String> {
    @Override
    @SuppressWarnings("SystemOut") // It may be told before there is a session, or in its way.
    public void accept(String warning) {
      System.err.println("liveswap  ! ".concat(warning));
    }
  }
}
