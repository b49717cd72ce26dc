package dev.liveswap.compiler.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The habits of build tools and IDEs: from the name of a class folder to places of its sources. */
final class Layouts {
  private Layouts() {}

  /** The guesses for a class folder, the most specific first. */
  static List<Layout> of(Path classFolder) throws IOException {
    List<Layout> guesses = new ArrayList<>();
    addMaven(classFolder, guesses);
    addGradle(classFolder, guesses);
    addIntelliJ(classFolder, guesses);
    addEclipse(classFolder, guesses);
    addPlain(classFolder, guesses);
    return guesses;
  }

  /** {@code X/target/classes} and {@code X/target/test-classes}. */
  private static void addMaven(Path folder, List<Layout> guesses) throws IOException {
    Path base = ancestor(folder, 2);
    if (base == null) {
      return;
    }
    if (folder.endsWith("target/classes")) {
      guesses.add(
          new Layout(
              name(base),
              base,
              List.of(base.resolve("src/main/java")),
              subfolders(base.resolve("target/generated-sources")),
              List.of(base.resolve("src/main/resources"))));
    } else if (folder.endsWith("target/test-classes")) {
      guesses.add(
          new Layout(
              name(base) + ":test",
              base,
              List.of(base.resolve("src/test/java")),
              subfolders(base.resolve("target/generated-test-sources")),
              List.of(base.resolve("src/test/resources"))));
    }
  }

  /** {@code X/build/classes/LANGUAGE/SOURCESET}. */
  private static void addGradle(Path folder, List<Layout> guesses) throws IOException {
    Path base = ancestor(folder, 4);
    Path language = folder.getParent();
    if (base == null
        || language == null
        || !base.resolve("build/classes").equals(ancestor(folder, 2))) {
      return;
    }
    String sourceSet = name(folder);
    List<Path> generated = new ArrayList<>();
    for (Path generator : subfolders(base.resolve("build/generated/sources"))) {
      generated.add(generator.resolve(name(language)).resolve(sourceSet));
    }
    Path sources = base.resolve("src").resolve(sourceSet);
    List<Path> roots = new ArrayList<>(List.of(sources.resolve("java")));
    if (!language.endsWith("java")) {
      roots.add(sources.resolve(name(language)));
    }
    guesses.add(
        new Layout(
            sourceSet.equals("main") ? name(base) : name(base) + ":" + sourceSet,
            base,
            roots,
            generated,
            List.of(sources.resolve("resources"))));
  }

  /** {@code X/out/production/NAME} and {@code X/out/test/NAME}. */
  private static void addIntelliJ(Path folder, List<Layout> guesses) {
    Path project = ancestor(folder, 3);
    if (project == null) {
      return;
    }
    boolean production = project.resolve("out/production").equals(folder.getParent());
    if (!production && !project.resolve("out/test").equals(folder.getParent())) {
      return;
    }
    String kind = production ? "main" : "test";
    // A module that was imported from a build tool is called project.module.sourceSet.
    List<String> parts = List.of(name(folder).split("\\.", -1));
    List<Path> bases = new ArrayList<>();
    for (int i = parts.size(); i > 0; i--) {
      bases.add(project.resolve(parts.get(i - 1)));
    }
    bases.add(0, project.resolve(name(folder)));
    bases.add(project);
    for (Path base : bases) {
      guesses.add(
          new Layout(
              name(folder),
              base,
              List.of(
                  base.resolve("src").resolve(kind).resolve("java"),
                  base.resolve(production ? "src" : "test")),
              List.of(),
              List.of(base.resolve("src").resolve(kind).resolve("resources"))));
    }
  }

  /**
   * {@code X/bin} with or without a {@code .classpath} file, and Buildship's {@code X/bin/main}.
   */
  private static void addEclipse(Path folder, List<Layout> guesses) throws IOException {
    Path base = folder.getParent();
    if (base != null && folder.endsWith("bin")) {
      List<Path> roots = EclipseClasspath.sourceFolders(base);
      guesses.add(new Layout(name(base), base, roots, List.of(), List.of()));
    }
    Path above = ancestor(folder, 2);
    if (above != null && above.resolve("bin").equals(base)) {
      Path sources = above.resolve("src").resolve(name(folder));
      guesses.add(
          new Layout(
              name(above) + ":" + name(folder),
              above,
              List.of(sources.resolve("java")),
              List.of(),
              List.of(sources.resolve("resources"))));
    }
  }

  /** A class folder beside, above or within the sources. */
  private static void addPlain(Path folder, List<Layout> guesses) {
    for (Path base : new Path[] {folder.getParent(), ancestor(folder, 2), folder}) {
      if (base != null && base.getNameCount() > 0) {
        for (Path root : List.of(base.resolve("src/main/java"), base.resolve("src"), base)) {
          guesses.add(
              new Layout(
                  name(base),
                  base,
                  List.of(root),
                  List.of(),
                  List.of(base.resolve("src/main/resources"))));
        }
      }
    }
  }

  private static @Nullable Path ancestor(Path path, int steps) {
    Path ancestor = path;
    for (int i = 0; i < steps && ancestor != null; i++) {
      ancestor = ancestor.getParent();
    }
    return ancestor;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> subfolders(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
        entries.forEach(found::add);
      }
    }
    found.sort(null);
    return found;
  }
}
