package dev.liveswap.compiler;

import dev.liveswap.compiler.project.SourceModule;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a compile means for one class folder.
 *
 * @param module whose class folder it is
 * @param classes binary name ({@code p.Outer$Inner}) to class file, for every class file produced,
 *     those equal to the ones on disk included; the arrays belong to whoever holds the result and
 *     must not be changed
 * @param deletedClasses binary names of classes that are no more, because their source is gone or
 *     declares them no longer
 * @param generatedFiles absolute path to content, of what annotation processors wrote: sources and
 *     resources
 * @param deletedFiles absolute paths of files that processors once wrote and no longer do
 */
public record ModuleOutput(
    SourceModule module,
    Map<String, byte[]> classes,
    Set<String> deletedClasses,
    Map<Path, byte[]> generatedFiles,
    Set<Path> deletedFiles) {
  public ModuleOutput {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    deletedClasses = Set.copyOf(deletedClasses);
    generatedFiles = Collections.unmodifiableMap(new LinkedHashMap<>(generatedFiles));
    deletedFiles = Set.copyOf(deletedFiles);
  }
}
