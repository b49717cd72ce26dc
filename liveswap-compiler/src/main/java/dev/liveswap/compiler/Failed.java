package dev.liveswap.compiler;

import java.util.List;

/**
 * The sources do not compile. Nothing has changed, on disk or in what the compiler knows; the
 * sources stay to be compiled and are part of the next call, whether or not it names them.
 *
 * @param problems errors first in the compiler's order, then warnings; at least one error
 * @param sourcesCompiled how many sources the compiler was given
 */
public record Failed(List<Problem> problems, int sourcesCompiled) implements CompileResult {
  public Failed {
    problems = List.copyOf(problems);
  }
}
