package dev.liveswap.compiler.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of the program that is compiled in one go into one class folder.
 *
 * @param name how the build tool or a person calls it; unique in the project
 * @param baseDir the module's own folder; reports name files relative to the project's
 * @param sourceRoots folders that hold the sources, package by package; those that processors or
 *     code generators write into included
 * @param resourceRoots folders whose files the build copies into the class folder
 * @param classFolder where class files go and the program loads them from
 * @param classPath what the module is compiled against, in order: jars and other modules' class
 *     folders, without its own
 * @param settings how its own build compiles it
 */
public record SourceModule(
    String name,
    Path baseDir,
    List<Path> sourceRoots,
    List<Path> resourceRoots,
    Path classFolder,
    List<Path> classPath,
    CompilerSettings settings) {
  public SourceModule {
    sourceRoots = List.copyOf(sourceRoots);
    resourceRoots = List.copyOf(resourceRoots);
    classPath = List.copyOf(classPath);
  }

  /** The same module, compiled otherwise. */
  public SourceModule with(List<Path> otherClassPath, CompilerSettings otherSettings) {
    return new SourceModule(
        name, baseDir, sourceRoots, resourceRoots, classFolder, otherClassPath, otherSettings);
  }
}
