package dev.liveswap.devloop;

import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files of a project count, and as what. Immutable. */
final class FileKinds {
  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "gradle.properties");

  private final List<Path> sourceRoots = new ArrayList<>();
  private final List<Path> classFolders = new ArrayList<>();
  private final Set<Path> buildFiles = new LinkedHashSet<>();
  private final Resources resources;

  FileKinds(Project project, Collection<Path> furtherClassFolders, Resources resources) {
    this.resources = resources;
    Set<Path> folders = new LinkedHashSet<>();
    for (SourceModule module : project.modules()) {
      module.sourceRoots().forEach(root -> sourceRoots.add(absolute(root)));
      folders.add(absolute(module.classFolder()));
      addBuildFiles(absolute(module.baseDir()));
    }
    addBuildFiles(absolute(project.baseDir()));
    furtherClassFolders.forEach(folder -> folders.add(absolute(folder)));
    classFolders.addAll(folders);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void addBuildFiles(Path folder) {
    for (String name : BUILD_FILES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        buildFiles.add(file);
      }
    }
  }

  /** The folders that matter to a person: where sources and class files are. */
  List<Path> folders() {
    Set<Path> folders = new LinkedHashSet<>(sourceRoots);
    folders.addAll(classFolders);
    return List.copyOf(folders);
  }

  /** All that is watched. */
  List<Path> roots() {
    Set<Path> roots = new LinkedHashSet<>(folders());
    roots.addAll(resources.folders());
    roots.addAll(buildFiles);
    return List.copyOf(roots);
  }

  boolean counts(Path file) {
    return isCode(file) || resources.contains(file) || isBuildFile(file);
  }

  /** Whether a change of the file may change classes. */
  boolean isCode(Path file) {
    return isSource(file) || classOf(file).isPresent();
  }

  boolean isBuildFile(Path file) {
    return buildFiles.contains(file);
  }

  boolean isSource(Path file) {
    return file.toString().endsWith(".java") && isBelow(sourceRoots, file);
  }

  /** The class whose class file this is, if it lies where the program loads from. */
  Optional<ChangedClass.Key> classOf(Path file) {
    String name = file.toString();
    if (!name.endsWith(".class")) {
      return Optional.empty();
    }
    for (Path folder : classFolders) {
      if (file.startsWith(folder)) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        if (relative.startsWith("META-INF/") || relative.endsWith("module-info.class")) {
          return Optional.empty();
        }
        return Optional.of(
            new ChangedClass.Key(
                folder,
                relative.substring(0, relative.length() - ".class".length()).replace('/', '.')));
      }
    }
    return Optional.empty();
  }

  boolean isClassFolder(Path folder) {
    return classFolders.contains(folder);
  }

  private static boolean isBelow(List<Path> roots, Path file) {
    return roots.stream().anyMatch(file::startsWith);
  }
}
