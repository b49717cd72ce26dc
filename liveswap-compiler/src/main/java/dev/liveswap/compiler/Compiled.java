package dev.liveswap.compiler;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The sources compile. Nothing is on disk yet.
 *
 * @param outputs one for each module that the edit touched, in build order; empty if the edit
 *     touched no source of the project
 * @param warnings what the compiler said besides
 * @param sources all sources that were compiled, absolute
 * @param reason why these sources and no others, as one sentence
 * @param startedAt a moment before any source was read: class files that bear this time are newer
 *     than what they were made from, and older than any later edit
 */
public record Compiled(
    List<ModuleOutput> outputs,
    List<Problem> warnings,
    Set<Path> sources,
    String reason,
    Instant startedAt)
    implements CompileResult {
  public Compiled {
    outputs = List.copyOf(outputs);
    warnings = List.copyOf(warnings);
    sources = Set.copyOf(sources);
  }
}
