package dev.liveswap.cli.project;

import dev.liveswap.agent.options.Option;
import dev.liveswap.agent.options.Options;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.program.Launch;
import dev.liveswap.cli.program.Preparation;
import dev.liveswap.compiler.project.MainClasses;
import dev.liveswap.compiler.project.PlainFolder;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prepares a folder of sources without a build file. The program runs in that folder. */
final class PlainPreparation implements Preparation {
  private final Preparations.Request request;
  private final Console console;
  private final Path state;
  private final Path memory;
  private final Path api;

  /**
   * A preparation.
   *
   * @param api the agent's jar: where no build tool names libraries, this one is there all the same
   */
  PlainPreparation(
      Preparations.Request request, Console console, Path state, Path memory, Path api) {
    this.request = request;
    this.console = console;
    this.state = state;
    this.memory = memory;
    this.api = api;
  }

  @Override
  public Launch prepare() throws CommandFailure, IOException {
    Path folder = request.folder();
    Options options = request.agentOptions();
    List<Path> classPath = new ArrayList<>(options.paths(Option.CLASS_PATH));
    classPath.add(api);
    Project project =
        PlainFolder.project(folder, classPath)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.NO_PROJECT, folder + " has no Java sources and no pom.xml"));
    PlainFolder.prepare(project);
    StartCompile.run(project, memory, console);
    String mainClass =
        MainClassChoice.choose(
            request.mainClass(),
            List.of(),
            MainClasses.find(project),
            name -> ClassPath.has(project.runtimeClassPath(), name));
    Path projectFile = state.resolve("project.properties");
    ProjectFile.write(project, projectFile);
    return new Launch(
        mainClass,
        project.runtimeClassPath(),
        folder,
        options.with(Option.PROJECT, projectFile.toString()));
  }
}
