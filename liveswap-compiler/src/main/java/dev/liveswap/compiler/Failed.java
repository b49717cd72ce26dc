package dev.liveswap.compiler;

import java.util.List;
import java.util.Map;

/**
 * The sources do not compile. Nothing has changed, on disk or in what the compiler knows; the
 * sources stay to be compiled and are part of the next call, whether or not it names them.
 *
 * @param problems errors first in the compiler's order, then warnings; at least one error
 * @param sourcesCompiled how many sources the compiler was given
 * @param nearest for problems about names that are not there, names that probably were meant
 */
public record Failed(List<Problem> problems, int sourcesCompiled, Map<Problem, String> nearest)
    implements CompileResult {
  public Failed {
    problems = List.copyOf(problems);
    nearest = Map.copyOf(nearest);
  }
}
