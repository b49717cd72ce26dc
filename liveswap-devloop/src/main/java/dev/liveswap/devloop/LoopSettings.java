package dev.liveswap.devloop;

import dev.liveswap.compiler.project.Project;
import java.nio.file.Path;
import java.util.List;

/**
 * What the loop works on.
 *
 * @param project the modules whose sources are known; may have none
 * @param classFolders further folders the program loads classes from, whose sources are unknown
 * @param watch whether saved files are picked up by themselves, or only when a reload is asked for
 * @param inferred whether the project was found out from the program's class path: then what its
 *     sources need only to be compiled is unknown
 */
public record LoopSettings(
    Project project, List<Path> classFolders, boolean watch, boolean inferred) {
  public LoopSettings {
    classFolders = List.copyOf(classFolders);
  }
}
