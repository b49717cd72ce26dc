package dev.liveswap.cli.project;

import dev.liveswap.agent.options.Options;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.program.Preparation;
import dev.liveswap.compiler.project.UserCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the way in which a folder's program is prepared. */
public final class Preparations {
  private Preparations() {}

  /**
   * What a person said about the program.
   *
   * @param folder the project's, absolute
   * @param mainClass or null to find it
   * @param agentOptions from {@code liveswap.properties}
   */
  public record Request(Path folder, @Nullable String mainClass, Options agentOptions) {}

  /**
   * The way for a folder.
   *
   * @param request what a person said
   * @param environment of the command
   * @param console to say what takes long
   * @return a Maven project's or a plain folder's preparation
   * @throws CommandFailure if there is no such folder, or its build tool is not known
   */
  public static Preparation of(Request request, Environment environment, Console console)
      throws CommandFailure {
    Path folder = request.folder();
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.NO_PROJECT,
          Files.exists(folder) ? folder + " is not a folder" : folder + " does not exist");
    }
    Path state = StateFolder.of(folder, environment.variables(), environment.userHome());
    if (Files.exists(folder.resolve("pom.xml"))) {
      return new MavenPreparation(request, environment, console, state);
    }
    boolean gradle =
        Stream.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
            .anyMatch(name -> Files.exists(folder.resolve(name)));
    if (gradle) {
      throw new CommandFailure(
          ExitCode.NO_PROJECT,
          folder + " is a Gradle project, which run cannot build",
          "build it with Gradle and start it with the agent, which knows Gradle's folders:",
          "  java -javaagent:\"$(liveswap path)\" -cp build/classes/java/main:... MAIN",
          "or with: liveswap run --classpath build/classes/java/main:... --main MAIN");
    }
    return new PlainPreparation(
        request,
        console,
        state,
        UserCache.folder(environment.variables(), environment.userHome()),
        environment.home().agentJar());
  }

  /**
   * The way for a class path.
   *
   * @param request what a person said
   * @param environment of the command
   * @param console to say what takes long
   * @param classPath absolute
   * @return a preparation that compiles nothing at the first start
   */
  public static Preparation of(
      Request request, Environment environment, Console console, List<Path> classPath) {
    return new ClassPathPreparation(
        request,
        console,
        UserCache.folder(environment.variables(), environment.userHome()),
        classPath);
  }
}
