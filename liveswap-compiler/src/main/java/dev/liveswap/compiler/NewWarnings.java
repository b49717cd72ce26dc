package dev.liveswap.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the warnings that an edit brought from those that were there before.
 *
 * <p>A warning is old if the last compile of its source had it, or if that source has not been
 * compiled since the start and had the warned line by then. Warnings about no source at all (about
 * options, about processors) are the project's and not the edit's. Not safe for use by several
 * threads.
 */
final class NewWarnings {
  private final SourceLines atStart;
  private final Map<Path, Set<String>> known = new HashMap<>();

  NewWarnings(SourceLines atStart) {
    this.atStart = atStart;
  }

  /** Those of the warnings that nobody has had yet. */
  List<Problem> of(List<Problem> warnings) {
    List<Problem> fresh = new ArrayList<>();
    for (Problem warning : warnings) {
      Path file = warning.file();
      if (file != null && !isOld(file, warning)) {
        fresh.add(warning);
      }
    }
    return fresh;
  }

  private boolean isOld(Path file, Problem warning) {
    Set<String> before = known.get(file);
    String line = warning.sourceLine();
    return before != null
        ? before.contains(text(warning))
        : line != null && atStart.had(file, line);
  }

  /** The sources were compiled for good, and had these warnings. */
  void accept(Set<Path> sources, List<Problem> warnings) {
    Map<Path, Set<String>> now = new HashMap<>();
    sources.forEach(source -> now.put(source, new HashSet<>()));
    for (Problem warning : warnings) {
      Path file = warning.file();
      if (file != null) {
        now.computeIfAbsent(file, none -> new HashSet<>()).add(text(warning));
      }
    }
    known.putAll(now);
  }

  private static String text(Problem warning) {
    String line = warning.sourceLine();
    return warning.code() + "\n" + warning.message() + "\n" + (line == null ? "" : line.strip());
  }
}
