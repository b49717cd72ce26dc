package dev.liveswap.cli.project;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.program.Launch;
import dev.liveswap.cli.program.Preparation;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.MainClasses;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectInference;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares a program of which only the class path is known: nothing is compiled at the first start,
 * and the agent infers the sources. Before a restart they are compiled here: the program may have
 * broken before its agent could. The program runs in the working directory.
 */
final class ClassPathPreparation implements Preparation {
  private final Preparations.Request request;
  private final Console console;
  private final Path memory;
  private final List<Path> classPath;
  private boolean started;

  ClassPathPreparation(
      Preparations.Request request, Console console, Path memory, List<Path> classPath) {
    this.request = request;
    this.console = console;
    this.memory = memory;
    this.classPath = List.copyOf(classPath);
  }

  @Override
  public Launch prepare() throws CommandFailure, IOException {
    for (Path entry : classPath) {
      if (!Files.exists(entry)) {
        throw new CommandFailure(ExitCode.NO_PROJECT, entry + " on the class path does not exist");
      }
    }
    if (started) {
      StartCompile.run(
          ProjectInference.infer(classPath.stream().filter(Files::isDirectory).toList(), classPath),
          memory,
          console);
    }
    started = true;
    String mainClass =
        MainClassChoice.choose(
            request.mainClass(),
            List.of(),
            MainClasses.find(classFolders()),
            name -> ClassPath.has(classPath, name));
    return new Launch(mainClass, classPath, request.folder(), request.agentOptions());
  }

  private Project classFolders() {
    List<SourceModule> folders = new ArrayList<>();
    for (Path entry : classPath) {
      if (Files.isDirectory(entry)) {
        folders.add(
            new SourceModule(
                entry.toString(),
                request.folder(),
                List.of(),
                List.of(),
                entry,
                List.of(),
                CompilerSettings.DEFAULT));
      }
    }
    return new Project(request.folder(), folders, classPath);
  }
}
