package dev.liveswap.maven.probe;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of maven-compiler-plugin as it was when it compiled a module.
 *
 * @param release {@code --release}, or null where only source and target (in the options) or
 *     nothing is set
 * @param encoding of the sources, or null for the platform's
 * @param parameters whether parameter names are kept
 * @param processing whether annotation processors run
 * @param processorPath where processors are; the compile class path where the pom names no other
 * @param processors processors' class names; empty to find them on the path
 * @param generatedSources where processors write sources, or null
 * @param options all other options of javac
 */
public record ProbedCompiler(
    @Nullable Integer release,
    @Nullable String encoding,
    boolean parameters,
    boolean processing,
    List<Path> processorPath,
    List<String> processors,
    @Nullable Path generatedSources,
    List<String> options) {
  public ProbedCompiler {
    processorPath = List.copyOf(processorPath);
    processors = List.copyOf(processors);
    options = List.copyOf(options);
  }
}
