package dev.liveswap.compiler.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds to a module what its Gradle script says, as far as that can be found without Gradle. */
record GradleModule(LocalRepository repository) {
  /** The module as it is if it is none of Gradle's, or a script cannot be read. */
  SourceModule told(SourceModule module) {
    try {
      return read(module);
    } catch (IOException e) {
      // Its class files have shown the most already; what is missing, the compiler will say.
      return module;
    }
  }

  private SourceModule read(SourceModule module) throws IOException {
    // Maven's own files say it better, where a folder has both.
    GradleScript script =
        Files.exists(module.baseDir().resolve("pom.xml"))
            ? GradleScript.NOTHING
            : GradleScript.of(module.baseDir());
    if (script.equals(GradleScript.NOTHING)) {
      return module;
    }
    CompilerSettings settings = module.settings();
    List<Path> processors = processors(module, script);
    return module.with(
        classPath(module, script),
        new CompilerSettings(
            settings.release(),
            script.encoding() == null ? settings.encoding() : script.encoding(),
            settings.parameters() || script.options().contains("-parameters"),
            processors.isEmpty() ? settings.processorPath() : processors,
            settings.processors(),
            settings.processing(),
            settings.generatedSources(),
            options(settings, script)));
  }

  private static List<String> options(CompilerSettings settings, GradleScript script) {
    Set<String> options = new LinkedHashSet<>(settings.options());
    for (String option : script.options()) {
      // What class files show counts: they were made by the build as it really is.
      if (!option.equals("-parameters") && !option.startsWith("-g")) {
        options.add(option);
      }
    }
    return List.copyOf(options);
  }

  private List<Path> classPath(SourceModule module, GradleScript script) throws IOException {
    Set<Path> classPath = new LinkedHashSet<>(module.classPath());
    for (String library : script.compileOnly()) {
      classPath.addAll(repository.withDependencies(library));
    }
    return List.copyOf(classPath);
  }

  /** All of them or none: with some of its processors a module compiles worse than with none. */
  private List<Path> processors(SourceModule module, GradleScript script) throws IOException {
    Set<Path> path = new LinkedHashSet<>();
    for (String processor :
        module.name().endsWith(":test") ? List.<String>of() : script.processors()) {
      List<Path> jars = repository.withDependencies(processor);
      if (jars.isEmpty()) {
        return List.of();
      }
      path.addAll(jars);
    }
    return new ArrayList<>(path);
  }
}
