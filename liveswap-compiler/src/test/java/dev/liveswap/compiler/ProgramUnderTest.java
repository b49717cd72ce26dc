package dev.liveswap.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.compiler.output.ClassFolderTransaction;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.compiler.remote.CompilerService;
import dev.liveswap.compiler.remote.RemoteCompiler;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program on disk that is edited, compiled, and compared with what a clean build gives. */
final class ProgramUnderTest implements AutoCloseable {
  private final Path folder;
  private final Project project;
  private ProjectCompiler compiler;
  private final Set<Path> changed = new LinkedHashSet<>();
  private final Set<Path> deleted = new LinkedHashSet<>();

  ProgramUnderTest(Path folder, List<SourceModule> modules) {
    this.folder = folder;
    this.project = new Project(folder, modules, List.of());
    this.compiler = new IncrementalCompiler(project, folder.resolve("memory"));
  }

  /** One module, {@code src} to {@code classes}, compiled with {@code -g}. */
  static ProgramUnderTest in(Path folder) {
    return in(folder, CompilerSettings.DEFAULT, List.of());
  }

  static ProgramUnderTest in(Path folder, CompilerSettings settings, List<Path> classPath) {
    return new ProgramUnderTest(folder, List.of(module(folder, "app", classPath, settings)));
  }

  /** A module of that name: {@code NAME/src} to {@code NAME/classes}. */
  static SourceModule module(
      Path folder, String name, List<Path> classPath, CompilerSettings settings) {
    Path base = folder.resolve(name);
    return new SourceModule(
        name,
        base,
        List.of(base.resolve("src")),
        List.of(),
        base.resolve("classes"),
        classPath,
        settings);
  }

  SourceModule module() {
    return project.modules().get(0);
  }

  ProjectCompiler compiler() {
    return compiler;
  }

  /** Another process starts to work on the same program. */
  void restartCompiler() throws IOException {
    restartCompiler(folder.resolve("memory"));
  }

  /** The same by another user, or after the user's cache was emptied. */
  void restartCompiler(Path memory) throws IOException {
    compiler.close();
    compiler = new IncrementalCompiler(project, memory);
  }

  /** From now on a service compiles, as if it were in another process. */
  ProgramUnderTest compiledBy(CompilerService service) throws IOException {
    compiler.close();
    compiler = RemoteCompiler.connect(service.address(), project, folder.resolve("memory"));
    return this;
  }

  Path source(String name) {
    return name.startsWith("/")
        ? folder.resolve(name.substring(1))
        : module().sourceRoots().get(0).resolve(name);
  }

  /** Writes a source of the first module, or of {@code /MODULE/src/...}. */
  ProgramUnderTest write(String name, String text) {
    try {
      Path file = source(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      changed.add(file);
      deleted.remove(file);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProgramUnderTest replace(String name, String old, String replacement) throws IOException {
    String text = Files.readString(source(name));
    assertThat(text).contains(old);
    return write(name, text.replace(old, replacement));
  }

  ProgramUnderTest delete(String name) throws IOException {
    Path file = source(name);
    Files.delete(file);
    deleted.add(file);
    changed.remove(file);
    return this;
  }

  CompileResult compile() {
    CompileResult result = compiler.compile(Set.copyOf(changed), Set.copyOf(deleted));
    changed.clear();
    deleted.clear();
    return result;
  }

  /**
   * Compiles the edit, writes the class files, and compares the class folders with a clean build.
   */
  Compiled save() throws IOException {
    CompileResult result = compile();
    assertThat(result).as("%s", result).isInstanceOf(Compiled.class);
    Compiled compiled = (Compiled) result;
    commit(compiled);
    assertSameAsCleanBuild(compiled.reason());
    return compiled;
  }

  void assertSameAsCleanBuild(String when) throws IOException {
    Map<String, String> actual = classFiles();
    Map<String, String> clean = cleanBuild();
    assertThat(actual.keySet()).as(when).isEqualTo(clean.keySet());
    clean.forEach(
        (name, content) ->
            assertThat(actual.get(name)).as("%s: %s", when, name).isEqualTo(content));
  }

  void commit(Compiled compiled) throws IOException {
    ClassFolderTransaction.apply(compiled.outputs(), compiled.startedAt()).commit();
    compiler.committed(compiled);
  }

  Failed saveWithError() {
    CompileResult result = compile();
    assertThat(result).as("%s", result).isInstanceOf(Failed.class);
    return (Failed) result;
  }

  /** The names of the sources that were compiled, without folders, sorted. */
  static List<String> names(Compiled compiled) {
    return compiled.sources().stream().map(file -> file.getFileName().toString()).sorted().toList();
  }

  Map<String, String> classFiles() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (SourceModule module : project.modules()) {
      contents(module.classFolder())
          .forEach((name, content) -> all.put(module.name() + ":" + name, content));
    }
    return all;
  }

  /** What javac makes of all sources in an empty folder. */
  Map<String, String> cleanBuild() throws IOException {
    Map<String, String> all = new TreeMap<>();
    Map<Path, Path> cleanFolders = new TreeMap<>();
    for (SourceModule module : project.modules()) {
      Path output = Files.createTempDirectory(folder, "clean");
      cleanFolders.put(module.classFolder(), output);
      assertThat(javac(module, output, cleanFolders)).as("errors of the clean build").isEmpty();
      contents(output).forEach((name, content) -> all.put(module.name() + ":" + name, content));
    }
    for (Path clean : cleanFolders.values()) {
      delete(clean);
    }
    return all;
  }

  /** Whether a clean build of the first module goes through. */
  boolean cleanBuildSucceeds() throws IOException {
    Path output = Files.createTempDirectory(folder, "clean");
    String errors = javac(module(), output, Map.of());
    delete(output);
    return errors.isEmpty();
  }

  /** Returns what javac says if it fails, or nothing. */
  private static String javac(SourceModule module, Path output, Map<Path, Path> cleanFolders)
      throws IOException {
    CompilerSettings settings = module.settings();
    List<String> arguments =
        new ArrayList<>(List.of("-d", output.toString(), "-implicit:none", "-encoding", "UTF-8"));
    arguments.addAll(settings.options());
    if (settings.release() != null) {
      arguments.addAll(List.of("--release", settings.release().toString()));
    }
    if (settings.processing()) {
      arguments.addAll(List.of("-processorpath", path(settings.processorPath(), Map.of())));
      arguments.addAll(
          List.of("-s", Files.createTempDirectory(output.getParent(), "clean").toString()));
    } else {
      arguments.add("-proc:none");
    }
    arguments.addAll(List.of("-classpath", path(module.classPath(), cleanFolders)));
    List<Path> sources = new ArrayList<>();
    for (Path root : module.sourceRoots()) {
      sources.addAll(SourceTree.javaFiles(root));
    }
    if (sources.isEmpty()) {
      return "";
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean success =
          javac
              .getTask(
                  said,
                  new ByItself(files),
                  null,
                  arguments,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      return success ? "" : "failed: " + said;
    }
  }

  /** As in a javac that somebody starts: no processor comes from what the tests themselves have. */
  private static final class ByItself extends ForwardingJavaFileManager<StandardJavaFileManager> {
    ByItself(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      ClassLoader all = super.getClassLoader(location);
      if (!(all instanceof URLClassLoader path)) {
        return all;
      }
      Set<String> javac = ToolProvider.getSystemJavaCompiler().getClass().getModule().getPackages();
      ClassLoader jdk =
          new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
              int dot = name.lastIndexOf('.');
              if (dot < 0 || !javac.contains(name.substring(0, dot))) {
                throw new ClassNotFoundException(name);
              }
              return all.loadClass(name);
            }
          };
      return new URLClassLoader(path.getURLs(), jdk);
    }
  }

  private static String path(List<Path> entries, Map<Path, Path> cleanFolders) {
    return entries.stream()
        .map(entry -> cleanFolders.getOrDefault(entry, entry).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(
              folder.relativize(file).toString().replace('\\', '/'),
              HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    compiler.close();
  }
}
