package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.devloop.LoopSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out which folders hold the program's classes and sources. */
final class ProgramFolders {
  private ProgramFolders() {}

  static LoopSettings find(AgentOptions options, Consumer<String> warnings) throws IOException {
    Set<Path> classFolders = new LinkedHashSet<>(options.classes());
    List<Path> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      classPath.add(path);
      if (Files.isDirectory(path)) {
        classFolders.add(path);
      }
    }
    Path project = options.project();
    if (project != null) {
      return new LoopSettings(
          ProjectFile.read(project), List.copyOf(classFolders), options.watch());
    }
    List<SourceModule> modules = new ArrayList<>();
    for (Path folder : classFolders) {
      Path base = folder.getParent().getParent();
      modules.add(
          new SourceModule(
              base.getFileName().toString(),
              base,
              List.of(base.resolve("src/main/java")),
              List.of(),
              folder,
              classPath.stream().filter(p -> !p.equals(folder)).toList(),
              CompilerSettings.DEFAULT));
    }
    return new LoopSettings(
        new Project(Path.of("").toAbsolutePath(), modules, List.of()),
        List.copyOf(classFolders),
        options.watch());
  }
}
