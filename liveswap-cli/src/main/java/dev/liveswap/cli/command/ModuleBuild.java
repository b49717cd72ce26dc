package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds a part of the tool that is not needed for running programs. */
final class ModuleBuild {
  private ModuleBuild() {}

  /**
   * Whether a jar has to be built: it is not there, or something it is built from is newer.
   *
   * @param modules the folders of the Maven modules that it is built from
   */
  static boolean isStale(Environment environment, Path jar, String... modules) throws IOException {
    if (!Files.exists(jar)) {
      return true;
    }
    FileTime built = Files.getLastModifiedTime(jar);
    Path home = environment.home().folder();
    List<Path> inputs = new ArrayList<>(List.of(home.resolve("pom.xml")));
    for (String module : modules) {
      inputs.add(home.resolve(module).resolve("pom.xml"));
      try (Stream<Path> sources = Files.walk(home.resolve(module).resolve("src/main"))) {
        inputs.addAll(sources.toList());
      }
    }
    for (Path input : inputs) {
      if (Files.getLastModifiedTime(input).compareTo(built) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Builds.
   *
   * @param module the folder of the Maven module
   * @param name what a person calls it
   */
  static void run(Environment environment, String module, String name)
      throws CommandFailure, IOException, InterruptedException {
    environment
        .err()
        .println("liveswap  - building " + name + " (first use, or its sources have changed)");
    int exitCode =
        new ProcessBuilder(
                environment.home().mavenWrapper().toString(),
                "-q",
                "-DskipTests",
                "-Dspotless.check.skip",
                "-pl",
                module,
                "-am",
                "package")
            .directory(environment.home().folder().toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (exitCode != 0) {
      throw new CommandFailure(
          ExitCode.DOES_NOT_BUILD, name + " could not be built (messages above)");
    }
  }
}
