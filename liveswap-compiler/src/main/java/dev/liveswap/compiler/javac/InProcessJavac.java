package dev.liveswap.compiler.javac;

import dev.liveswap.compiler.Problem;
import dev.liveswap.compiler.javac.ProgramFiles.Job;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's compiler in this process, kept warm: compiles the given sources of a module in one go,
 * into memory. Never throws because of what is in a source.
 *
 * <p>Not safe for use by several threads.
 */
public final class InProcessJavac implements AutoCloseable {
  /** How many sets of options keep a context; each holds some tens of megabytes. */
  private static final int MAX_CONTEXTS = 2;

  private final JavaCompiler compiler;
  private final Path baseDir;
  private final Set<Path> programFolders;
  private final @Nullable JavacInternals internals;
  private final @Nullable String whyNotKept;
  private final Map<List<String>, Warm> warm = new LinkedHashMap<>(4, 0.75f, true);
  private final Map<SourceModule, Libraries> libraries = new HashMap<>();
  private final Map<SourceModule, Optional<Processors>> processors = new HashMap<>();

  private record Warm(KeptContext context, ProgramFiles files, StandardJavaFileManager platform) {}

  private InProcessJavac(JavaCompiler compiler, Path baseDir, Set<Path> programFolders) {
    this.compiler = compiler;
    this.baseDir = baseDir;
    this.programFolders = Set.copyOf(programFolders);
    JavacInternals found = null;
    String reason = null;
    try {
      found = new JavacInternals(compiler.getClass().getClassLoader());
    } catch (ReflectiveOperationException | RuntimeException e) {
      reason = e.toString();
    }
    internals = found;
    whyNotKept = reason;
  }

  /**
   * Starts it.
   *
   * @param baseDir places in problems are relative to it
   * @param programFolders class folders that are the program's own: they are read as the {@link
   *     ClassFolderView}s of each compile say, wherever they stand on a module's class path
   * @return null if this Java has no compiler
   */
  public static @Nullable InProcessJavac start(Path baseDir, Set<Path> programFolders) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    return compiler == null ? null : new InProcessJavac(compiler, baseDir, programFolders);
  }

  /**
   * What a compile produced.
   *
   * @param success whether there were no errors
   * @param classes binary name to class file; empty without success
   * @param sourceOf binary name to the source it came from, absolute
   * @param generated absolute path to content of what processors wrote; empty without success
   * @param problems errors, then warnings
   */
  public record Output(
      boolean success,
      Map<String, byte[]> classes,
      Map<String, Path> sourceOf,
      Map<Path, byte[]> generated,
      List<Problem> problems) {}

  /** Why contexts are not kept between compiles in this JVM, or empty if they are. */
  public Optional<String> whyNotKept() {
    return Optional.ofNullable(whyNotKept);
  }

  /** The annotation processors that the module's settings and paths have; usually none. */
  public List<ProcessorInfo> processorsOf(SourceModule module) throws IOException {
    Processors own = processors(module);
    return own == null ? List.of() : own.all();
  }

  /**
   * Compiles.
   *
   * @param toCompile sources of the module, absolute
   * @param folders the program's class folders that the module sees, its own first
   * @param processing whether the module's annotation processors are to run
   */
  @SuppressWarnings("CatchingUnchecked") // whatever the compiler does, the program goes on
  public Output compile(
      SourceModule module,
      Collection<Path> toCompile,
      List<ClassFolderView> folders,
      boolean processing) {
    try {
      Processors own = processing ? processors(module) : null;
      return run(module, toCompile, folders, own);
    } catch (IOException | UncheckedIOException e) {
      return failed(List.of(Problems.error("Cannot read what to compile with: " + e)));
    } catch (IllegalArgumentException e) {
      return failed(List.of(Problems.error("The compiler refuses its options: " + e.getMessage())));
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      warm.clear();
      return failed(List.of(Problems.error("The compiler itself failed: " + e)));
    }
  }

  private Output run(
      SourceModule module,
      Collection<Path> toCompile,
      List<ClassFolderView> folders,
      @Nullable Processors own)
      throws IOException {
    List<String> options = JavacOptions.of(module.settings(), own != null);
    boolean named = declaresModule(toCompile);
    if (own != null || named || internals == null) {
      return once(module, toCompile, folders, options, own, named);
    }
    Warm kept = kept(options, internals);
    boolean hadPast = kept.context.isWarm();
    Output output = inKeptContext(kept, module, toCompile, folders, options);
    if (output.success() || !hadPast) {
      return output;
    }
    // The error discarded the context. It is only reported as a compiler without a past reports it.
    return inKeptContext(kept, module, toCompile, folders, options);
  }

  private static boolean declaresModule(Collection<Path> toCompile) {
    return toCompile.stream().anyMatch(source -> source.endsWith("module-info.java"));
  }

  private Warm kept(List<String> options, JavacInternals available) throws IOException {
    Warm existing = warm.get(options);
    if (existing != null) {
      return existing;
    }
    if (warm.size() >= MAX_CONTEXTS) {
      List<String> leastRecentlyUsed = warm.keySet().iterator().next();
      Warm outdated = warm.remove(leastRecentlyUsed);
      if (outdated != null) {
        outdated.platform.close();
      }
    }
    StandardJavaFileManager platform = standard(Charset.defaultCharset());
    Warm created = new Warm(new KeptContext(available), new ProgramFiles(platform), platform);
    warm.put(options, created);
    return created;
  }

  @SuppressWarnings("CatchingUnchecked") // a crash in a context with a past is not a verdict
  private Output inKeptContext(
      Warm kept,
      SourceModule module,
      Collection<Path> toCompile,
      List<ClassFolderView> folders,
      List<String> options)
      throws IOException {
    Job job = new Job(module, libraries(module), folders, null);
    Problems problems = new Problems(baseDir);
    kept.files.begin(job);
    boolean success = false;
    try {
      success =
          kept.context.compile(kept.files, problems, options, inputs(module, toCompile, problems));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      kept.context.discard();
      problems.reportCrash(e);
    }
    if (!success && !problems.hasErrors()) {
      problems.reportCrash(new IllegalStateException("it failed without a message"));
    }
    return output(success, job, problems);
  }

  private Output once(
      SourceModule module,
      Collection<Path> toCompile,
      List<ClassFolderView> folders,
      List<String> options,
      @Nullable Processors own,
      boolean named)
      throws IOException {
    try (StandardJavaFileManager platform = standard(module.settings().encoding())) {
      ProgramFiles files = new ProgramFiles(platform);
      Libraries moduleLibraries = libraries(module);
      if (named) {
        moduleLibraries
            .manager()
            .setLocationFromPaths(
                StandardLocation.MODULE_PATH,
                module.classPath().stream().filter(Files::exists).toList());
      }
      Job job =
          new Job(module, moduleLibraries, folders, own == null ? null : own.loaderForOneCompile());
      files.begin(job);
      Problems problems = new Problems(baseDir);
      StringWriter said = new StringWriter();
      CompilationTask task =
          compiler.getTask(
              said, files, problems, options, null, inputs(module, toCompile, problems));
      if (internals != null) {
        problems.formatBy(internals.formatter(internals.contextOf(task)));
      }
      boolean success = task.call();
      if (!success && !problems.hasErrors()) {
        problems.reportCrash(new IllegalStateException(said.toString().strip()));
      }
      return output(success, job, problems);
    }
  }

  private static Output output(boolean success, Job job, Problems problems) {
    if (!success || problems.hasErrors()) {
      return failed(problems.all());
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    Map<String, Path> sourceOf = new LinkedHashMap<>();
    job.classes()
        .forEach(
            (name, produced) -> {
              byte[] content = produced.file().content();
              if (content != null) {
                classes.put(name, content);
                FileObject source = produced.source();
                if (source != null) {
                  sourceOf.put(name, Path.of(source.toUri()));
                }
              }
            });
    Map<Path, byte[]> generated = new LinkedHashMap<>();
    for (MemoryFile file : job.generated()) {
      byte[] content = file.content();
      if (content != null) {
        generated.put(file.path(), content);
      }
    }
    return new Output(true, classes, sourceOf, generated, problems.all());
  }

  private static Output failed(List<Problem> problems) {
    return new Output(false, Map.of(), Map.of(), Map.of(), problems);
  }

  private static List<SourceInput> inputs(
      SourceModule module, Collection<Path> toCompile, Problems problems) {
    Charset encoding = module.settings().encoding();
    return toCompile.stream().map(file -> new SourceInput(file, encoding, problems)).toList();
  }

  private StandardJavaFileManager standard(Charset encoding) {
    return compiler.getStandardFileManager(null, null, encoding);
  }

  /** The libraries of a module, opened once, and again when one of them changed. */
  private Libraries libraries(SourceModule module) throws IOException {
    Libraries current = libraries.get(module);
    if (current != null && !current.changed()) {
      return current;
    }
    if (current != null) {
      current.manager().close();
    }
    List<Path> entries =
        module.classPath().stream().filter(entry -> !programFolders.contains(entry)).toList();
    Libraries opened = Libraries.open(entries, standard(module.settings().encoding()));
    libraries.put(module, opened);
    return opened;
  }

  private @Nullable Processors processors(SourceModule module) throws IOException {
    Optional<Processors> found = processors.get(module);
    if (found == null) {
      found = Optional.ofNullable(Processors.of(module, compiler));
      processors.put(module, found);
    }
    return found.orElse(null);
  }

  /** Does what the next compile would otherwise begin with. */
  public void tidyUp() {
    warm.values().forEach(kept -> kept.context.tidyUp());
  }

  /** Whether the next compile with these settings finds a context that has compiled before. */
  public boolean isWarm(CompilerSettings settings) {
    Warm kept = warm.get(JavacOptions.of(settings, false));
    return kept != null && kept.context.isWarm();
  }

  @Override
  public void close() throws IOException {
    for (Warm kept : warm.values()) {
      kept.platform.close();
    }
    warm.clear();
    for (Libraries opened : libraries.values()) {
      opened.manager().close();
    }
    for (Optional<Processors> own : processors.values()) {
      if (own.isPresent()) {
        own.get().close();
      }
    }
    libraries.clear();
    processors.clear();
  }
}
