package dev.liveswap.compiler.project;

import java.nio.file.Path;
import java.util.List;

/**
 * All modules of a program whose sources are known.
 *
 * @param baseDir the folder a person would call the project; reports name files relative to it
 * @param modules in build order: a module comes after those whose class folders it is compiled
 *     against
 * @param runtimeClassPath what the program is started with, in order; empty when it runs already
 */
public record Project(Path baseDir, List<SourceModule> modules, List<Path> runtimeClassPath) {
  public Project {
    modules = List.copyOf(modules);
    runtimeClassPath = List.copyOf(runtimeClassPath);
  }
}
