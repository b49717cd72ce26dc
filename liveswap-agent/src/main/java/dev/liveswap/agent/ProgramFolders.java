package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.api.Liveswap;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.ProjectInference;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.devloop.LoopSettings;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which folders hold the program's classes and sources: told, written down, or inferred.
 */
final class ProgramFolders {
  private final AgentOptions options;
  private final List<Path> classPath = new ArrayList<>();
  private final Set<Path> classFolders = new LinkedHashSet<>();

  private ProgramFolders(AgentOptions options) throws IOException {
    this.options = options;
    addModulePath();
    String classPathGiven = System.getProperty("java.class.path", "");
    // A program that starts in a module and names no class path has none.
    if (!classPathGiven.isEmpty() || System.getProperty("jdk.module.main") == null) {
      for (String entry : classPathGiven.split(File.pathSeparator, -1)) {
        // An empty entry means the working directory, as it does for the JVM.
        addToClassPath(Path.of(entry));
      }
    }
    options.classes().forEach(this::addToClassPath);
    addApi();
  }

  /** The program has the API from the agent's jar; what it uses has to compile, too. */
  private void addApi() {
    CodeSource source = Liveswap.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      try {
        addToClassPath(Path.of(source.getLocation().toURI()));
      } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
        // It lies nowhere that a compiler could read: then sources that use it do not compile.
        return;
      }
    }
  }

  /** Each entry is a module, packed or not, or a folder of such. */
  private void addModulePath() throws IOException {
    for (String entry : System.getProperty("jdk.module.path", "").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (entry.isEmpty() || !Files.exists(path)) {
        continue;
      }
      if (isModule(path)) {
        addToClassPath(path);
      } else if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> modules =
            Files.newDirectoryStream(path, ProgramFolders::isModule)) {
          modules.forEach(this::addToClassPath);
        }
      }
    }
  }

  private static boolean isModule(Path path) {
    return path.toString().endsWith(".jar") || Files.exists(path.resolve("module-info.class"));
  }

  private void addToClassPath(Path entry) {
    Path path = entry.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      classFolders.add(path);
    }
    if (!classPath.contains(path)) {
      classPath.add(path);
      ManifestClassPath.of(path).forEach(this::addToClassPath);
    }
  }

  /**
   * What the loop works on.
   *
   * @throws IOException if a project file or a folder cannot be read
   */
  static LoopSettings find(AgentOptions options) throws IOException {
    ProgramFolders folders = new ProgramFolders(options);
    return new LoopSettings(
        folders.project(),
        List.copyOf(folders.classFolders),
        options.watch(),
        options.project() == null);
  }

  private Project project() throws IOException {
    Path writtenDown = options.project();
    if (writtenDown != null) {
      return ProjectFile.read(writtenDown);
    }
    Project inferred = ProjectInference.infer(List.copyOf(classFolders), classPath);
    List<SourceModule> modules =
        options.sources().isEmpty() ? inferred.modules() : List.of(told(inferred));
    return new Project(
        baseDir(modules), modules.stream().map(this::withOptions).toList(), List.of());
  }

  /** The one module that has the sources the options name. */
  private SourceModule told(Project inferred) {
    Path classFolder =
        classFolders.stream().findFirst().orElse(Path.of("classes").toAbsolutePath());
    CompilerSettings settings =
        inferred.modules().stream()
            .filter(module -> module.classFolder().equals(classFolder))
            .map(SourceModule::settings)
            .findFirst()
            .orElse(CompilerSettings.DEFAULT);
    Path here = Path.of("").toAbsolutePath();
    return new SourceModule(
        "program",
        here,
        options.sources(),
        List.of(),
        classFolder,
        classPath.stream().filter(entry -> !entry.equals(classFolder)).toList(),
        settings);
  }

  private SourceModule withOptions(SourceModule module) {
    CompilerSettings inferred = module.settings();
    boolean processors = !options.processorPath().isEmpty();
    List<String> compilerOptions = options.compilerOptions();
    CompilerSettings settings =
        new CompilerSettings(
            options.release() == null ? inferred.release() : options.release(),
            inferred.encoding(),
            inferred.parameters(),
            processors ? options.processorPath() : inferred.processorPath(),
            inferred.processors(),
            processors || inferred.processing(),
            inferred.generatedSources(),
            compilerOptions == null ? inferred.options() : compilerOptions);
    return module.with(
        withProcessors(options.classPath().isEmpty() ? module.classPath() : options.classPath()),
        settings);
  }

  /** Annotations mostly come with their processor, and sources have to see them too. */
  private List<Path> withProcessors(List<Path> compilePath) {
    Set<Path> all = new LinkedHashSet<>(compilePath);
    all.addAll(options.processorPath());
    return List.copyOf(all);
  }

  /** The folder that file names in reports count from: the deepest that holds all modules. */
  private static Path baseDir(List<SourceModule> modules) {
    Path common = null;
    for (SourceModule module : modules) {
      common = common == null ? module.baseDir() : commonFolder(common, module.baseDir());
    }
    return common == null ? Path.of("").toAbsolutePath() : common;
  }

  private static @Nullable Path commonFolder(Path one, Path other) {
    Path folder = one;
    while (folder != null && !other.startsWith(folder)) {
      folder = folder.getParent();
    }
    return folder;
  }
}
