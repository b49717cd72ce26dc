package dev.liveswap.cli.project;

import dev.liveswap.agent.options.Option;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.program.Launch;
import dev.liveswap.cli.program.Preparation;
import dev.liveswap.compiler.project.MainClasses;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.UserCache;
import dev.liveswap.maven.probe.ProbedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares a Maven project: asks Maven when a pom has changed, else only compiles what is stale.
 * The program runs in the folder of the module that has the main class.
 */
final class MavenPreparation implements Preparation {
  private final Preparations.Request request;
  private final Environment environment;
  private final Console console;
  private final Path state;

  MavenPreparation(
      Preparations.Request request, Environment environment, Console console, Path state) {
    this.request = request;
    this.environment = environment;
    this.console = console;
    this.state = state;
  }

  @Override
  public Launch prepare() throws CommandFailure, IOException {
    MavenReactor reactor = MavenReactor.of(request.folder());
    MavenKnowledge.Answer answer = new MavenKnowledge(reactor, environment, state).get(console);
    List<ProbedModule> modules = answer.project().modules();
    if (modules.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NO_PROJECT, request.folder() + " has no module with Java sources");
    }
    if (!answer.fresh()) {
      StartCompile.run(
          MavenModules.all(request.folder(), modules),
          UserCache.folder(environment.variables(), environment.userHome()),
          console);
    }
    Choice choice = choose(modules);
    Project program = MavenModules.programOf(choice.module(), request.folder(), modules);
    Path projectFile = state.resolve("project.properties");
    ProjectFile.write(program, projectFile);
    return new Launch(
        choice.mainClass(),
        program.runtimeClassPath(),
        choice.module().baseDir(),
        request.agentOptions().with(Option.PROJECT, projectFile.toString()));
  }

  private record Choice(ProbedModule module, String mainClass) {}

  private Choice choose(List<ProbedModule> modules) throws CommandFailure, IOException {
    // Siblings that were only built because this module needs them have main classes of their own.
    List<ProbedModule> asked =
        modules.stream().filter(m -> m.baseDir().startsWith(request.folder())).toList();
    List<ProbedModule> candidates = asked.isEmpty() ? modules : asked;
    List<Path> classPath = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (ProbedModule module : candidates) {
      classPath.add(module.classFolder());
      classPath.addAll(module.runtimePath());
      named.addAll(module.mainClasses());
    }
    String mainClass =
        MainClassChoice.choose(
            request.mainClass(),
            named,
            MainClasses.find(MavenModules.all(request.folder(), candidates)),
            name -> ClassPath.has(classPath, name));
    return new Choice(moduleOf(mainClass, candidates), mainClass);
  }

  /** The module that holds the class; for a library's class, the first whose program has it. */
  private static ProbedModule moduleOf(String mainClass, List<ProbedModule> modules) {
    String file = mainClass.replace('.', '/') + ".class";
    return modules.stream()
        .filter(module -> Files.exists(module.classFolder().resolve(file)))
        .findFirst()
        .or(
            () ->
                modules.stream()
                    .filter(module -> ClassPath.has(module.runtimePath(), mainClass))
                    .findFirst())
        .orElse(modules.get(modules.size() - 1));
  }
}
