package dev.liveswap.compiler;

import dev.liveswap.compiler.classes.kept.KeptIndexes;
import dev.liveswap.compiler.javac.ClassFolderView;
import dev.liveswap.compiler.javac.InProcessJavac;
import dev.liveswap.compiler.output.ClassFolderTransaction;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles in this process. */
public final class IncrementalCompiler implements ProjectCompiler {
  /**
   * The packages of the module {@code jdk.compiler} that must be open to this class's module before
   * the first object of it is made, for the compiler to be kept between compiles.
   */
  public static final Set<String> PACKAGES_TO_OPEN =
      Set.of("com.sun.tools.javac.api", "com.sun.tools.javac.code", "com.sun.tools.javac.util");

  /** How often a compile is repeated at start, for the JVM to compile the compiler. */
  private static final int WARM_UP_ROUNDS = 15;

  /** More wrong names than these in one edit are no misspellings. */
  private static final int MOST_PROPOSALS = 10;

  private final Project project;
  private final @Nullable InProcessJavac javac;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "liveswap-compiler");
            thread.setDaemon(true);
            return thread;
          });
  private final @Nullable Path memory;
  private final KeptIndexes indexes;
  private final SourceLines linesAtStart = new SourceLines();
  private final NewWarnings newWarnings = new NewWarnings(linesAtStart);
  private final Set<Path> pending = new LinkedHashSet<>();
  private @Nullable List<ModuleState> states;
  private Map<String, Path> sourceOfLast = Map.of();
  private List<Problem> warningsOfLast = List.of();
  private boolean closed;

  /** Prepares to compile a project's sources, with no memory of earlier processes. */
  public IncrementalCompiler(Project project) {
    this(project, null);
  }

  /**
   * Prepares to compile a project's sources; nothing is read yet.
   *
   * @param memory the user's folder of what is remembered from one process to the next, or null;
   *     need not exist
   */
  public IncrementalCompiler(Project project, @Nullable Path memory) {
    this.project = project;
    this.memory = memory;
    this.indexes = new KeptIndexes(memory == null ? null : memory.resolve("indexes"));
    this.javac =
        InProcessJavac.start(
            project.baseDir(),
            project.modules().stream().map(SourceModule::classFolder).collect(Collectors.toSet()));
  }

  /** The project that is compiled. */
  public Project project() {
    return project;
  }

  /**
   * Why each compile sets the JDK's compiler up anew, which takes some tens of milliseconds; empty
   * if it is kept between compiles.
   */
  public Optional<String> whySlow() {
    return javac == null ? Optional.empty() : javac.whyNotKept();
  }

  @Override
  public void warmUp() {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      warmUpOnce(round);
    }
    indexes.keep();
  }

  @Override
  public boolean canCompile() {
    return javac != null;
  }

  private synchronized void warmUpOnce(int round) {
    if (javac == null || closed) {
      return;
    }
    try {
      for (ModuleState state : states()) {
        List<Path> sources = state.sources().all();
        boolean needed = round > 0 || !javac.isWarm(state.module().settings());
        if (!sources.isEmpty() && needed) {
          Path source = sources.get(round % sources.size());
          List<ClassFolderView> folders = new ArrayList<>();
          folders.add(
              new ClassFolderView(
                  state.module().classFolder(), state.classesOf(Set.of(source)), Map.of()));
          folders.addAll(foldersSeenBy(state.module(), Map.of()));
          boolean processing =
              !state.concerned(javac.processorsOf(state.module()), Set.of()).isEmpty();
          javac.compile(state.module(), Set.of(source), folders, processing);
        }
      }
    } catch (IOException e) {
      // A folder that cannot be read now is reported by the compile that needs it.
      return;
    }
  }

  @Override
  public synchronized CompileResult compile(Set<Path> changed, Set<Path> deleted) {
    if (javac == null) {
      return new CompilerMissing(String.valueOf(System.getProperty("java.home")));
    }
    if (closed) {
      throw new IllegalStateException("the compiler is closed");
    }
    changed.forEach(file -> pending.add(file.toAbsolutePath().normalize()));
    deleted.forEach(file -> pending.add(file.toAbsolutePath().normalize()));
    Instant startedAt = Instant.now();
    try {
      CompileResult result = compilePending(javac, startedAt);
      if (result instanceof Failed) {
        background.execute(() -> warmUpOnce(0));
      }
      return result;
    } catch (IOException | UncheckedIOException e) {
      return new Failed(
          List.of(
              new Problem(
                  Problem.Kind.ERROR,
                  Problem.UNREADABLE,
                  "Cannot read the project: " + e,
                  null,
                  "",
                  0,
                  0,
                  null)),
          0,
          Map.of());
    }
  }

  private CompileResult compilePending(InProcessJavac compiler, Instant startedAt)
      throws IOException {
    List<ModuleOutput> outputs = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    Set<Path> sources = new LinkedHashSet<>();
    List<String> reasons = new ArrayList<>();
    Map<Path, AbiChange> changes = new LinkedHashMap<>();
    Map<String, Path> sourceOf = new LinkedHashMap<>();
    Map<Path, ModuleOutput> made = new LinkedHashMap<>();
    for (ModuleState state : states()) {
      SourceModule module = state.module();
      AbiChange upstream = upstreamChange(module, changes);
      Edit edit = Edit.of(module, pending);
      if (edit.isEmpty() && upstream.isEmpty()) {
        continue;
      }
      ModuleCompile.Result result =
          new ModuleCompile(state, compiler, edit, foldersSeenBy(module, made), upstream).run();
      ModuleOutput output = result.output();
      if (output == null) {
        List<Problem> problems = result.javacOutput().problems();
        return new Failed(problems, result.sources().size(), nearest(problems));
      }
      changes.put(module.classFolder(), result.change());
      if (!result.reason().isEmpty()) {
        outputs.add(output);
        made.put(module.classFolder(), output);
        sources.addAll(result.sources());
        sourceOf.putAll(result.javacOutput().sourceOf());
        warnings.addAll(result.javacOutput().problems());
        reasons.add(result.reason());
      }
    }
    sourceOfLast = sourceOf;
    warningsOfLast = List.copyOf(warnings);
    String reason =
        reasons.isEmpty() ? "No source of the project was edited." : String.join(" ", reasons);
    return new Compiled(outputs, newWarnings.of(warnings), sources, reason, startedAt);
  }

  private Map<Problem, String> nearest(List<Problem> problems) throws IOException {
    NearestNames names = new NearestNames(states());
    Map<Problem, String> nearest = new LinkedHashMap<>();
    for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_PROPOSALS))) {
      String name = names.of(problem);
      if (name != null) {
        nearest.put(problem, name);
      }
    }
    return nearest;
  }

  private static AbiChange upstreamChange(SourceModule module, Map<Path, AbiChange> changes) {
    AbiChange all = AbiChange.NONE;
    for (Map.Entry<Path, AbiChange> change : changes.entrySet()) {
      if (module.classPath().contains(change.getKey())) {
        all = all.and(change.getValue());
      }
    }
    return all;
  }

  /** The other modules' class folders on a module's class path, with what is not yet written. */
  private List<ClassFolderView> foldersSeenBy(SourceModule module, Map<Path, ModuleOutput> made) {
    Set<Path> programFolders =
        project.modules().stream().map(SourceModule::classFolder).collect(Collectors.toSet());
    List<ClassFolderView> views = new ArrayList<>();
    for (Path entry : module.classPath()) {
      if (programFolders.contains(entry) && !entry.equals(module.classFolder())) {
        ModuleOutput output = made.get(entry);
        views.add(
            output == null
                ? new ClassFolderView(entry, Set.of(), Map.of())
                : new ClassFolderView(entry, output.deletedClasses(), output.classes()));
      }
    }
    return views;
  }

  @Override
  public synchronized void committed(Compiled compiled) {
    newWarnings.accept(compiled.sources(), warningsOfLast);
    pending.removeAll(compiled.sources());
    pending.removeIf(file -> !file.toFile().exists());
    for (ModuleState state : knownStates()) {
      for (ModuleOutput output : compiled.outputs()) {
        if (output.module().equals(state.module())) {
          boolean others = state.changesSources(output, sourceOfLast);
          state.accept(output, sourceOfLast);
          if (others) {
            background.execute(() -> remember(state));
          }
        }
      }
    }
    int written = compiled.outputs().stream().mapToInt(output -> output.classes().size()).sum();
    background.execute(this::tidyUp);
    background.execute(() -> indexes.written(written));
  }

  private synchronized void tidyUp() {
    if (javac != null && !closed) {
      javac.tidyUp();
    }
  }

  /** Not once it is closed: whoever closed it may delete the folder next. */
  private synchronized void remember(ModuleState state) {
    if (closed) {
      return;
    }
    try {
      state.remember();
    } catch (IOException e) {
      return; // a folder that cannot be read is reported by the compile that needs it
    }
  }

  @Override
  public synchronized void classFilesChanged(Collection<Path> files) throws IOException {
    for (ModuleState state : states()) {
      for (Path file : files) {
        if (file.startsWith(state.module().classFolder())) {
          state.classFileChanged(file);
        }
      }
    }
  }

  @Override
  public synchronized Set<Path> staleSources(SourceModule module) throws IOException {
    for (ModuleState state : states()) {
      if (state.module().equals(module)) {
        return state.stale();
      }
    }
    throw new IllegalArgumentException(module.name() + " is not a module of the project");
  }

  @Override
  public synchronized Set<Path> goneSources(SourceModule module) throws IOException {
    for (ModuleState state : states()) {
      if (state.module().equals(module)) {
        return state.gone();
      }
    }
    throw new IllegalArgumentException(module.name() + " is not a module of the project");
  }

  @Override
  public synchronized void rememberSources() throws IOException {
    for (ModuleState state : states()) {
      state.remember();
    }
  }

  @Override
  public CompletableFuture<Void> learnSources() {
    return CompletableFuture.runAsync(
        () -> {
          for (SourceModule module : project.modules()) {
            try {
              linesAtStart.learn(new SourceTree(module).all(), module.settings().encoding());
            } catch (IOException e) {
              return; // then every warning of the first compile is shown
            }
          }
        },
        background);
  }

  @Override
  public synchronized boolean hasSource(Path classFolder, String className) throws IOException {
    for (ModuleState state : states()) {
      if (state.module().classFolder().equals(classFolder)) {
        return state.hasSource(className);
      }
    }
    return false;
  }

  private List<ModuleState> knownStates() {
    return states == null ? List.of() : states;
  }

  private List<ModuleState> states() throws IOException {
    if (states == null) {
      List<ModuleState> read = new ArrayList<>();
      for (SourceModule module : project.modules()) {
        // A process that was killed while it wrote must not leave a mixture behind.
        ClassFolderTransaction.recover(module.classFolder());
        read.add(new ModuleState(module, indexes.read(module.classFolder()), recordOf(module)));
      }
      states = read;
    }
    return states;
  }

  private SourceRecord recordOf(SourceModule module) {
    Path folder = module.classFolder().toAbsolutePath().normalize();
    String name =
        UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return new SourceRecord(
        memory == null ? null : memory.resolve("sources").resolve(name), folder);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    background.shutdownNow();
    indexes.close();
    if (javac != null) {
      javac.close();
    }
  }
}
