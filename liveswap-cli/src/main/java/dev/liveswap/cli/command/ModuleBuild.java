package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import java.io.IOException;

/** Builds a part of the tool that is not needed for running programs. */
final class ModuleBuild {
  private ModuleBuild() {}

  /**
   * Builds.
   *
   * @param module the folder of the Maven module
   * @param name what a person calls it
   */
  static void run(Environment environment, String module, String name)
      throws CommandFailure, IOException, InterruptedException {
    environment.err().println("liveswap  - building " + name + " (first use)");
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
