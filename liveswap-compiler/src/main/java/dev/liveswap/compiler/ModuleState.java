package dev.liveswap.compiler;

import dev.liveswap.compiler.classes.ClassFacts;
import dev.liveswap.compiler.classes.ClassFiles;
import dev.liveswap.compiler.classes.ClassIndex;
import dev.liveswap.compiler.classes.SourceWords;
import dev.liveswap.compiler.javac.ProcessorInfo;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a module between compiles: its class folder's index, and which source is which.
 *
 * <p>Not safe for use by several threads.
 */
final class ModuleState {
  private final SourceModule module;
  private final ClassIndex index;
  private final SourceTree sources;
  private final SourceWords words = new SourceWords();
  private final SourceRecord record;

  /**
   * The processors that some source concerns; unknown until first asked. Once one is in, it stays:
   * what it made has to be looked after when the source no longer concerns it.
   */
  private @Nullable Set<ProcessorInfo> concerned;

  /** Resources and class files that annotation processors wrote; unknown until first asked. */
  private @Nullable Set<Path> written;

  /** Where the folders of a source are not those of its package, what its class files said. */
  private final Map<Path, String> learnedKeys = new HashMap<>();

  ModuleState(SourceModule module, ClassIndex index, SourceRecord record) {
    this.module = module;
    this.index = index;
    this.sources = new SourceTree(module);
    this.record = record;
  }

  SourceModule module() {
    return module;
  }

  ClassIndex index() {
    return index;
  }

  SourceTree sources() {
    return sources;
  }

  /** The binary names of the classes on disk that come from these sources. */
  Set<String> classesOf(Collection<Path> someSources) {
    Set<String> names = new TreeSet<>();
    for (Path source : someSources) {
      names.addAll(classesOf(source));
    }
    return names;
  }

  private Set<String> classesOf(Path source) {
    Set<String> byPlace = index.classesOf(sourceKey(source));
    if (!byPlace.isEmpty() || learnedKeys.containsKey(source)) {
      return byPlace;
    }
    String declared = SourceTree.declaredKey(source);
    if (declared == null || declared.equals(sources.placeKey(source))) {
      return byPlace;
    }
    learnedKeys.put(source, declared);
    return index.classesOf(declared);
  }

  private String sourceKey(Path source) {
    String learned = learnedKeys.get(source);
    return learned == null ? sources.placeKey(source) : learned;
  }

  /** The source that a key of the index means, or null if it is not there or is not Java. */
  @Nullable Path source(String key) {
    Path inPlace = sources.find(key);
    if (inPlace != null) {
      return inPlace;
    }
    for (Map.Entry<Path, String> learned : learnedKeys.entrySet()) {
      if (learned.getValue().equals(key) && Files.exists(learned.getKey())) {
        return learned.getKey();
      }
    }
    return null;
  }

  /** Whether the source of a class that the class folder had is still there. */
  boolean hasSource(String className) {
    ClassFacts facts = index.get(className);
    return facts != null && source(facts.sourceKey()) != null;
  }

  /** The sources whose class files mention one of the types. */
  Set<Path> sourcesReferringTo(Set<String> types) {
    Set<Path> found = new LinkedHashSet<>();
    for (String key : index.sourcesReferringTo(types)) {
      Path source = source(key);
      if (source != null) {
        found.add(source);
      }
    }
    return found;
  }

  /** The sources whose text has one of the words. */
  Set<Path> sourcesMentioning(Set<String> someWords) throws IOException {
    return someWords.isEmpty() ? Set.of() : words.mentioning(someWords, sources.all());
  }

  /**
   * Which of the module's annotation processors have anything to do.
   *
   * @param edited the sources that changed since this was last asked
   */
  Set<ProcessorInfo> concerned(List<ProcessorInfo> processors, Set<Path> edited)
      throws IOException {
    if (processors.isEmpty()) {
      return Set.of();
    }
    Collection<Path> toSearch = concerned == null ? sources.all() : edited;
    Set<ProcessorInfo> found = concerned == null ? new LinkedHashSet<>() : concerned;
    for (ProcessorInfo processor : processors) {
      if (processor.worksInPlace()
          || processor.wantsAll()
          || !words.mentioning(processor.annotationWords(), toSearch).isEmpty()) {
        found.add(processor);
      }
    }
    concerned = found;
    return found;
  }

  /** The classes on disk that annotation processors wrote, or wrote the sources of. */
  Set<String> generatedClasses() {
    Path generated = module.settings().generatedSources();
    Set<Path> written = written();
    Set<String> names = new TreeSet<>();
    for (ClassFacts facts : index.all()) {
      if (written.contains(ClassFiles.file(module.classFolder(), facts.name()))
          || (generated != null && Files.isRegularFile(generated.resolve(facts.sourceKey())))) {
        names.add(facts.name());
      }
    }
    return names;
  }

  /** Resources in the class folder that were written by annotation processors. */
  Set<Path> generatedResources() {
    Set<Path> resources = new TreeSet<>(written());
    resources.removeIf(file -> file.toString().endsWith(".class"));
    return resources;
  }

  private Set<Path> written() {
    if (written == null) {
      written = new TreeSet<>(record.readGenerated());
    }
    return written;
  }

  /** Sources that have no class files, or class files older than themselves. */
  Set<Path> stale() throws IOException {
    Set<Path> stale = new LinkedHashSet<>();
    for (Path source : sources.all()) {
      if (isStale(source)) {
        stale.add(source);
      }
    }
    return stale;
  }

  private boolean isStale(Path source) throws IOException {
    Set<String> classes = classesOf(source);
    if (classes.isEmpty()) {
      return SourceTree.declaresType(source);
    }
    FileTime edited = Files.getLastModifiedTime(source);
    for (String name : classes) {
      Path file = ClassFiles.file(module.classFolder(), name);
      if (!Files.exists(file) || Files.getLastModifiedTime(file).compareTo(edited) < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Sources that are known to have been there, are no more, and have left class files behind.
   *
   * <p>A source root that is gone as a whole is a disk that is not mounted, or a project that was
   * moved: that deletes nothing.
   */
  Set<Path> gone() {
    Set<Path> gone = new LinkedHashSet<>();
    record
        .read()
        .forEach(
            (source, key) -> {
              if (sources.contains(source)
                  && !Files.exists(source)
                  && sources.hasRootOf(source)
                  && source(key.isEmpty() ? sources.placeKey(source) : key) == null) {
                if (!key.isEmpty() && !key.equals(sources.placeKey(source))) {
                  learnedKeys.put(source, key);
                }
                if (!classesOf(source).isEmpty()) {
                  gone.add(source);
                }
              }
            });
    return gone;
  }

  /** Writes down which sources there are, for the next start. */
  void remember() throws IOException {
    Map<Path, String> there = new TreeMap<>();
    for (Path source : sources.all()) {
      if (!classesOf(source).isEmpty()) {
        there.put(source, sourceKey(source));
      }
    }
    // Until their class files are gone too, they are not forgotten.
    gone().forEach(source -> there.put(source, sourceKey(source)));
    record.write(there, written());
  }

  /** Whether a compile gives classes to a source that had none, or takes some from one. */
  boolean changesSources(ModuleOutput output, Map<String, Path> sourceOf) {
    return !output.deletedClasses().isEmpty()
        || !output.deletedFiles().isEmpty()
        || !written().containsAll(writtenBy(output, sourceOf))
        || output.classes().keySet().stream()
            .anyMatch(name -> index.get(name) == null && sourceOf.containsKey(name));
  }

  /** What has no source was written by a processor as it is. */
  private Set<Path> writtenBy(ModuleOutput output, Map<String, Path> sourceOf) {
    Set<Path> files = new LinkedHashSet<>(output.generatedFiles().keySet());
    files.removeIf(file -> !file.startsWith(module.classFolder()));
    for (String name : output.classes().keySet()) {
      if (!sourceOf.containsKey(name)) {
        files.add(ClassFiles.file(module.classFolder(), name));
      }
    }
    return files;
  }

  /** What a compile produced is now what the class folder has. */
  void accept(ModuleOutput output, Map<String, Path> sourceOf) {
    output.deletedClasses().forEach(this::forget);
    output.classes().keySet().forEach(this::forget);
    written().removeAll(output.deletedFiles());
    written().addAll(writtenBy(output, sourceOf));
    output
        .classes()
        .forEach(
            (name, content) -> {
              ClassFacts facts = ClassFacts.of(content);
              if (facts != null) {
                index.put(facts);
                Path source = sourceOf.get(name);
                if (source != null
                    && sources.contains(source)
                    && !facts.sourceKey().equals(sources.placeKey(source))) {
                  learnedKeys.put(source, facts.sourceKey());
                }
              }
            });
  }

  private void forget(String className) {
    index.remove(className);
    written().remove(ClassFiles.file(module.classFolder(), className));
  }

  /** Somebody wrote or deleted a file in the class folder. */
  void classFileChanged(Path file) throws IOException {
    String relative = module.classFolder().relativize(file).toString().replace('\\', '/');
    if (!relative.endsWith(".class")) {
      return;
    }
    String name = relative.substring(0, relative.length() - ".class".length()).replace('/', '.');
    byte[] content = ClassFiles.read(module.classFolder(), name);
    ClassFacts facts = content == null ? null : ClassFacts.of(content);
    if (facts == null) {
      index.remove(name);
    } else {
      index.put(facts);
    }
  }
}
