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
 */
public record LoopSettings(Project project, List<Path> classFolders, boolean watch) {
  public LoopSettings {
    classFolders = List.copyOf(classFolders);
  }
}
