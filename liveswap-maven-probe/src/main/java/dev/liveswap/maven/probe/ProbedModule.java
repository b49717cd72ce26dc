package dev.liveswap.maven.probe;

import java.nio.file.Path;
import java.util.List;

/**
 * What Maven knows of one module that it compiled.
 *
 * @param groupId its group
 * @param artifactId its name
 * @param baseDir its folder
 * @param sourceRoots folders with sources, those that plugins added included
 * @param resourceRoots folders whose files are copied into the class folder
 * @param classFolder where class files go
 * @param compilePath what it is compiled against, without its own class folder; other modules of
 *     the build as class folders
 * @param runtimePath what it runs with, without its own class folder; other modules of the build as
 *     class folders
 * @param compiler how it is compiled
 * @param mainClasses main classes that its pom names for running or packaging it, most specific
 *     first
 */
public record ProbedModule(
    String groupId,
    String artifactId,
    Path baseDir,
    List<Path> sourceRoots,
    List<Path> resourceRoots,
    Path classFolder,
    List<Path> compilePath,
    List<Path> runtimePath,
    ProbedCompiler compiler,
    List<String> mainClasses) {
  public ProbedModule {
    sourceRoots = List.copyOf(sourceRoots);
    resourceRoots = List.copyOf(resourceRoots);
    compilePath = List.copyOf(compilePath);
    runtimePath = List.copyOf(runtimePath);
    mainClasses = List.copyOf(mainClasses);
  }
}
