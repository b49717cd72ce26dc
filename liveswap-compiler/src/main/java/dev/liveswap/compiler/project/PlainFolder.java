package dev.liveswap.compiler.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of sources with no build file, as a project of one module.
 *
 * <p>Class files go to {@code .liveswap/classes} in it, which version control does not see.
 */
public final class PlainFolder {
  private static final String PRIVATE_FOLDER = ".liveswap";
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*(?:@.*\\s)?package\\s+([^;\\s]+)\\s*;");

  private PlainFolder() {}

  /**
   * Looks at a folder.
   *
   * @param folder the project's
   * @param classPath what the sources are compiled against besides {@code lib/*.jar} in the folder
   * @return empty if the folder has no Java source
   * @throws IOException if it cannot be read
   */
  public static Optional<Project> project(Path folder, List<Path> classPath) throws IOException {
    Path base = folder.toAbsolutePath().normalize();
    Path root = sourceRoot(base);
    if (root == null) {
      return Optional.empty();
    }
    List<Path> path = new ArrayList<>();
    classPath.forEach(entry -> path.add(entry.toAbsolutePath().normalize()));
    path.addAll(jars(base.resolve("lib")));
    Path classFolder = base.resolve(PRIVATE_FOLDER).resolve("classes");
    List<Path> resources =
        Stream.of(base.resolve("src/main/resources"), base.resolve("resources"))
            .filter(Files::isDirectory)
            .toList();
    SourceModule module =
        new SourceModule(
            String.valueOf(base.getFileName()),
            base,
            List.of(root),
            resources,
            classFolder,
            path,
            CompilerSettings.DEFAULT);
    List<Path> runtime = new ArrayList<>(List.of(classFolder));
    runtime.addAll(resources);
    runtime.addAll(path);
    return Optional.of(new Project(base, List.of(module), runtime));
  }

  /**
   * Makes the folder for class files, hidden from version control.
   *
   * @throws IOException if that is not possible; the message names the file
   */
  public static void prepare(Project project) throws IOException {
    for (SourceModule module : project.modules()) {
      Files.createDirectories(module.classFolder());
      Path ignore = module.baseDir().resolve(PRIVATE_FOLDER).resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
    }
  }

  private static @Nullable Path sourceRoot(Path base) throws IOException {
    for (String name : List.of("src/main/java", "src")) {
      Path root = base.resolve(name);
      if (Files.isDirectory(root) && firstSource(root).isPresent()) {
        return root;
      }
    }
    Optional<Path> source = firstSource(base);
    return source.isEmpty() ? null : rootOf(base, source.get());
  }

  private static Optional<Path> firstSource(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root.relativize(file).toString().startsWith("."))
          .sorted()
          .findFirst();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Goes up from a source as many folders as its package has, if they are called like it. */
  private static Path rootOf(Path base, Path source) throws IOException {
    Path sourceFolder = source.getParent();
    Path packageFolder = Path.of(declaredPackage(source).replace('.', '/'));
    if (sourceFolder != null && sourceFolder.endsWith(packageFolder)) {
      Path root = sourceFolder;
      for (int i = 0; i < packageFolder.getNameCount() && root != null; i++) {
        root = root.getParent();
      }
      if (root != null && root.startsWith(base)) {
        return root;
      }
    }
    return base;
  }

  private static String declaredPackage(Path source) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(source, StandardCharsets.ISO_8859_1)) {
      return lines
          .lines()
          .map(PACKAGE::matcher)
          .filter(Matcher::find)
          .map(matcher -> matcher.group(1))
          .findFirst()
          .orElse("");
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
