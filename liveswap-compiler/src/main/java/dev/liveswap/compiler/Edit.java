package dev.liveswap.compiler;

import dev.liveswap.compiler.project.SourceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sources of one module that a compile is about.
 *
 * @param present sources that are there and were edited or created
 * @param gone sources that are no more
 */
record Edit(Set<Path> present, Set<Path> gone) {

  /** What of the given files concerns the module, by what is on disk now. */
  static Edit of(SourceModule module, Collection<Path> files) {
    SourceTree sources = new SourceTree(module);
    Set<Path> present = new LinkedHashSet<>();
    Set<Path> gone = new LinkedHashSet<>();
    for (Path file : files) {
      if (sources.contains(file)) {
        (Files.isRegularFile(file) ? present : gone).add(file);
      }
    }
    return new Edit(present, gone);
  }

  boolean isEmpty() {
    return present.isEmpty() && gone.isEmpty();
  }
}
