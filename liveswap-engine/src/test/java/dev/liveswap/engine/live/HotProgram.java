package dev.liveswap.engine.live;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.ReloadableClasses;
import dev.liveswap.engine.Scope;
import dev.liveswap.engine.mirror.jdk.HookCache;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs in a JVM of its own, with the engine in it: starts programs in their first version, edits
 * them back and forth, and prints what they say.
 */
public final class HotProgram {
  private static Engine engine;

  private HotProgram() {}

  public static void premain(String argument, Instrumentation instrumentation) {
    engine =
        Engine.startStructural(
            instrumentation,
            new ReloadableClasses(),
            null,
            HookCache.NONE,
            warning -> System.out.println("!|warning|" + warning));
  }

  /**
   * Runs all cases.
   *
   * @param arguments the folder with the cases: each has folders {@code v0} and {@code v1}
   */
  public static void main(String[] arguments) throws Exception {
    for (Path folder : sorted(Path.of(arguments[0]))) {
      String name = folder.getFileName().toString();
      ColdProgram program = new ColdProgram(folder.resolve("v0"));
      say(name, "v0", program.run());
      for (String version : List.of("v1", "v0", "v1")) {
        Outcome outcome = edit(program, folder.resolve(version));
        say(name, "verdict", outcome.verdict() + " " + outcome.changes() + outcome.findings());
        say(name, version, program.run());
      }
    }
  }

  private static Outcome edit(ColdProgram program, Path version) throws IOException {
    List<ClassUpdate> updates = new ArrayList<>();
    for (Path file : sorted(version)) {
      String name = file.getFileName().toString().replace(".class", "");
      updates.add(
          new ClassUpdate(name, Files.readAllBytes(file), null, new Scope.InLoader(program)));
    }
    return engine.reload(updates);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void say(String name, String what, String text) {
    System.out.println(name + "|" + what + "|" + text.replace("\n", "; "));
  }
}
