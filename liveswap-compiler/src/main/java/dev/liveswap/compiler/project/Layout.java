package dev.liveswap.compiler.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A guess where the sources of a class folder are, by the habits of one build tool.
 *
 * @param name of the module
 * @param baseDir the module's folder
 * @param sourceRoots where hand-written sources would be; need not exist
 * @param generatedRoots where generated ones would be; need not exist
 * @param resourceRoots need not exist
 */
record Layout(
    String name,
    Path baseDir,
    List<Path> sourceRoots,
    List<Path> generatedRoots,
    List<Path> resourceRoots) {}
