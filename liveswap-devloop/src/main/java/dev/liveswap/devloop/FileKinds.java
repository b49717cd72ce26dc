package dev.liveswap.devloop;

import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files of a project count, and as what. Immutable. */
final class FileKinds {
  private final List<Path> sourceRoots = new ArrayList<>();
  private final List<Path> classFolders = new ArrayList<>();

  FileKinds(Project project, Collection<Path> furtherClassFolders) {
    Set<Path> folders = new LinkedHashSet<>();
    for (SourceModule module : project.modules()) {
      module.sourceRoots().forEach(root -> sourceRoots.add(absolute(root)));
      folders.add(absolute(module.classFolder()));
    }
    furtherClassFolders.forEach(folder -> folders.add(absolute(folder)));
    classFolders.addAll(folders);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  List<Path> roots() {
    Set<Path> roots = new LinkedHashSet<>(sourceRoots);
    roots.addAll(classFolders);
    return List.copyOf(roots);
  }

  boolean counts(Path file) {
    return isSource(file) || classOf(file).isPresent();
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
