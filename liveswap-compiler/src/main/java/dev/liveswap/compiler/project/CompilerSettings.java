package dev.liveswap.compiler.project;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a module's own build compiles it, so that what is compiled here is the same.
 *
 * @param release the value of {@code --release}, or null for the compiling JDK's own
 * @param encoding of the source files
 * @param parameters whether method parameter names are kept ({@code -parameters})
 * @param processorPath where annotation processors are looked for; empty for none
 * @param processors the processors' class names; empty to find them on the processor path
 * @param processing whether annotation processors run at all
 * @param generatedSources where processors write sources, or null for beside the class files
 * @param options every other option, in the order of the command line
 */
public record CompilerSettings(
    @Nullable Integer release,
    Charset encoding,
    boolean parameters,
    List<Path> processorPath,
    List<String> processors,
    boolean processing,
    @Nullable Path generatedSources,
    List<String> options) {
  public CompilerSettings {
    processorPath = List.copyOf(processorPath);
    processors = List.copyOf(processors);
    options = List.copyOf(options);
  }

  /** What plain {@code javac -g} does: the newest language level, UTF-8, no processors. */
  public static final CompilerSettings DEFAULT =
      new CompilerSettings(
          null, StandardCharsets.UTF_8, false, List.of(), List.of(), false, null, List.of("-g"));
}
