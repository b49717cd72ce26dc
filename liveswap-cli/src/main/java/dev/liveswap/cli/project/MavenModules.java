package dev.liveswap.cli.project;

import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.maven.probe.ProbedCompiler;
import dev.liveswap.maven.probe.ProbedModule;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what Maven knows in the compiler's terms. */
final class MavenModules {
  private MavenModules() {}

  /** All modules; the runtime class path is left empty because nobody has chosen a program yet. */
  static Project all(Path baseDir, List<ProbedModule> modules) {
    return new Project(baseDir, named(modules), List.of());
  }

  /** The modules that one module's program consists of, and its class path. */
  static Project programOf(ProbedModule main, Path baseDir, List<ProbedModule> modules) {
    Set<Path> classPath = new LinkedHashSet<>();
    classPath.add(main.classFolder());
    classPath.addAll(main.runtimePath());
    List<ProbedModule> parts =
        modules.stream().filter(module -> classPath.contains(module.classFolder())).toList();
    return new Project(baseDir, named(parts), List.copyOf(classPath));
  }

  private static List<SourceModule> named(List<ProbedModule> modules) {
    List<SourceModule> named = new ArrayList<>();
    for (ProbedModule module : modules) {
      boolean ambiguous =
          modules.stream().filter(m -> m.artifactId().equals(module.artifactId())).count() > 1;
      String name = ambiguous ? module.groupId() + ":" + module.artifactId() : module.artifactId();
      named.add(
          new SourceModule(
              name,
              module.baseDir(),
              module.sourceRoots(),
              module.resourceRoots(),
              module.classFolder(),
              module.compilePath(),
              settings(module.compiler())));
    }
    return named;
  }

  private static CompilerSettings settings(ProbedCompiler compiler) {
    String encoding = compiler.encoding();
    return new CompilerSettings(
        compiler.release(),
        encoding == null ? Charset.defaultCharset() : Charset.forName(encoding),
        compiler.parameters(),
        compiler.processorPath(),
        compiler.processors(),
        compiler.processing(),
        compiler.generatedSources(),
        compiler.options());
  }
}
