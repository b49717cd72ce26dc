package dev.liveswap.devloop;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.compiler.ProjectCompiler;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.devloop.report.Report.Action;
import dev.liveswap.watch.ChangeSet;
import dev.liveswap.watch.FolderWatcher;
import dev.liveswap.watch.Problem;
import dev.liveswap.watch.WatchSettings;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Watch, settle, compile, reload, report: the loop itself, on a daemon thread of its own.
 *
 * <p>One reload at a time; what arrives meanwhile is the next one. Whatever goes wrong ends in a
 * report, and the loop goes on. Thread-safe.
 */
public final class DevLoop implements AutoCloseable {
  private static final int MOST_FILES_NAMED = 20;

  private final LoopSettings settings;
  private final RunningProgram program;
  private final ReportHub reports;
  private final Resources resources;
  private final FileKinds kinds;
  private final SourcePlaces places;
  private final ProjectCompiler compiler;
  private final FolderWatcher watcher;
  private final Reload reload;
  private final Queue<CompletableFuture<Outcome>> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Thread thread;
  private volatile boolean busy;
  private volatile boolean ended;
  private boolean broken;

  /**
   * A loop that watches from now on, but reloads only once it was started.
   *
   * @param settings what it works on
   * @param compiler of the same project; closed with the loop
   * @param program what is given the new classes
   * @param reports where every outcome goes
   */
  public DevLoop(
      LoopSettings settings, ProjectCompiler compiler, RunningProgram program, ReportHub reports) {
    this.settings = settings;
    this.program = program;
    this.reports = reports;
    this.resources = new Resources(settings.project(), settings.classFolders());
    this.kinds = new FileKinds(settings.project(), settings.classFolders(), resources);
    this.places = new SourcePlaces(settings.project());
    this.compiler = compiler;
    this.watcher =
        FolderWatcher.start(
            kinds.roots(),
            kinds::counts,
            this::warn,
            settings.watch()
                ? WatchSettings.DEFAULT
                : WatchSettings.DEFAULT.withNotice(WatchSettings.Notice.ON_REQUEST));
    this.reload = new Reload(kinds, compiler, watcher, program, settings.inferred());
  }

  /** Starts the loop's thread. To be called once. */
  public void start() {
    Thread started = new Thread(this::run, "liveswap-loop");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  /**
   * Reloads whatever differs on disk from what runs, and waits for the outcome.
   *
   * @return never null; {@link Verdict#LIVE} without changes when nothing differs
   */
  public Outcome reloadNow() {
    if (Thread.currentThread() == thread) {
      return withinReload();
    }
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    requests.add(answer);
    awaken();
    return answer.join();
  }

  /**
   * Brings the program to another version between two reloads: one that is under way is finished
   * first. What comes of it is reported, unless there is no such version: then only the caller
   * learns.
   *
   * @param action what is done
   * @param work does it, on the loop's thread
   * @return what became of it
   */
  public Outcome move(Action action, Supplier<Outcome> work) {
    if (Thread.currentThread() == thread) {
      return withinReload();
    }
    Turn turn = new Turn(action, work, new CompletableFuture<>());
    turns.add(turn);
    awaken();
    return turn.answer().join();
  }

  /**
   * Tells of an exception that is new with a version.
   *
   * @param version its number
   * @param finding what there is to say
   */
  public void threw(int version, Finding finding) {
    reports.threw(version, places.inSources(finding));
  }

  private record Turn(Action action, Supplier<Outcome> work, CompletableFuture<Outcome> answer) {}

  /** New code that a reload initializes may ask for anything; waiting for itself it must not. */
  private static Outcome withinReload() {
    return Outcome.of(
        Finding.of(Code.BAD_REQUEST, "this was asked for by code that a reload runs"));
  }

  private void awaken() {
    try {
      watcher.wake();
    } catch (ClosedWatchServiceException e) {
      refuseRequests();
    }
    if (ended) {
      // The loop may have ended between its last look at the requests and this one.
      refuseRequests();
    }
  }

  private void refuseRequests() {
    for (Turn late = turns.poll(); late != null; late = turns.poll()) {
      late.answer().complete(closed());
    }
    for (CompletableFuture<Outcome> late = requests.poll(); late != null; late = requests.poll()) {
      late.complete(closed());
    }
  }

  private void warn(Problem problem) {
    // A class folder that is gone for a while is a build tool's "clean", and no news.
    // A build file that is gone for a moment is being saved.
    if (problem.kind() != Problem.Kind.ROOT_MISSING
        || !(kinds.isClassFolder(problem.path()) || kinds.isBuildFile(problem.path()))) {
      reports.warning(problem.message());
    }
  }

  private static Outcome closed() {
    return Outcome.of(Finding.of(Code.BAD_REQUEST, "the program is ending, nothing is watched"));
  }

  /**
   * Whether a reload is under way or waiting.
   *
   * @return a momentary answer
   */
  public boolean isPending() {
    return busy || !requests.isEmpty() || !turns.isEmpty();
  }

  /**
   * Compiles something once, so that the first save is as fast as the tenth; where there is no
   * compiler, says so before the first save. Blocks meanwhile.
   */
  public void warmUp() {
    if (!compiler.canCompile()) {
      reports.warning(
          System.getProperty("java.home")
              + " is a JRE: it has no javac, so saved sources will not be compiled; install a JDK"
              + " 17 or newer and start the program with it");
      return;
    }
    var unused = compiler.learnSources();
    compiler.warmUp();
    try {
      compiler.rememberSources();
    } catch (IOException e) {
      reports.warning("what sources there are cannot be read: " + e);
    }
  }

  @Override
  public void close() {
    watcher.close();
    try {
      compiler.close();
    } catch (IOException e) {
      reports.warning("the compiler's files could not be closed: " + e);
    }
  }

  private void run() {
    try {
      watcher.awaitBaseline();
      ChangeSet changes = settings.watch() ? staleSources() : ChangeSet.NONE;
      learnResources();
      reports.ready(
          kinds.folders().stream().map(places::name).toList(), program.reloadableClasses());
      while (true) {
        serve(changes);
        takeTurns();
        changes = watcher.take();
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      reports.stopping("the watching was ended");
    } finally {
      ended = true;
      refuseRequests();
    }
  }

  /** Sources that were edited or deleted while nobody watched. */
  private ChangeSet staleSources() {
    Set<Path> stale = new TreeSet<>();
    Set<Path> gone = new TreeSet<>();
    for (SourceModule module : settings.project().modules()) {
      try {
        stale.addAll(compiler.staleSources(module));
        gone.addAll(compiler.goneSources(module));
      } catch (IOException e) {
        reports.warning(module.name() + " cannot be read: " + e);
      }
    }
    return ChangeSet.of(List.of(), stale, gone);
  }

  private void serve(ChangeSet seen) throws InterruptedException {
    List<CompletableFuture<Outcome>> asked = new ArrayList<>();
    for (CompletableFuture<Outcome> each = requests.poll(); each != null; each = requests.poll()) {
      asked.add(each);
    }
    busy = true;
    long start = System.nanoTime();
    Outcome outcome = Outcome.of(Finding.of(Code.INTERNAL_ERROR, "the reload was interrupted"));
    try {
      ChangeSet changes = asked.isEmpty() ? seen : seen.then(watcher.rescan());
      if (asked.isEmpty() && !hasCode(changes)) {
        takeOthers(changes);
        return;
      }
      Reload.Result result = reload.of(changes);
      outcome = report(result.changes(), finished(result.outcome(), start));
      takeOthers(result.changes());
    } catch (RuntimeException | Error e) {
      if (e instanceof ClosedWatchServiceException) {
        throw e;
      }
      outcome = report(seen, finished(failure(e), start));
    } finally {
      busy = false;
      for (CompletableFuture<Outcome> each : asked) {
        each.complete(outcome);
      }
    }
  }

  private void takeTurns() {
    for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
      busy = true;
      long start = System.nanoTime();
      Outcome outcome = Outcome.of(Finding.of(Code.INTERNAL_ERROR, "it was interrupted"));
      try {
        outcome = finished(turn.work().get(), start);
      } catch (RuntimeException | Error e) {
        outcome = finished(failure(e), start);
      } finally {
        busy = false;
        if (!isNowhere(outcome)) {
          reports.moved(outcome, turn.action());
        }
        turn.answer().complete(outcome);
      }
    }
  }

  private static boolean isNowhere(Outcome outcome) {
    return outcome.findings().stream().anyMatch(each -> each.code() == Code.NO_SUCH_VERSION);
  }

  private boolean hasCode(ChangeSet changes) {
    return changes.created().stream().anyMatch(kinds::isCode)
        || changes.modified().stream().anyMatch(kinds::isCode)
        || changes.deleted().stream().anyMatch(kinds::isCode);
  }

  private void learnResources() {
    try {
      resources.learn();
    } catch (IOException e) {
      reports.warning("resources cannot be read: " + e);
    }
  }

  /** What is no code: resources, and what says how to build. */
  private void takeOthers(ChangeSet changes) {
    try {
      Resources.Brought brought = resources.bring(changes);
      if (!brought.isEmpty()) {
        program.resourcesChanged();
        reports.note(brought.message(file -> places.name(Path.of(file))));
      }
    } catch (IOException e) {
      reports.warning("a resource could not be copied: " + e);
    }
    Set<Path> buildFiles = new TreeSet<>(changes.created());
    buildFiles.addAll(changes.modified());
    buildFiles.removeIf(file -> !kinds.isBuildFile(file));
    if (!buildFiles.isEmpty()) {
      reports.warning(
          buildFiles.stream().map(places::name).collect(Collectors.joining(", "))
              + " changed: the program goes on with the settings and libraries it was started"
              + " with, until it is started anew");
    }
  }

  private Outcome finished(Outcome outcome, long start) {
    return places.inSources(outcome).took(Duration.ofNanos(System.nanoTime() - start));
  }

  private static Outcome failure(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return Outcome.of(
        Finding.of(
                Code.INTERNAL_ERROR,
                "the reload failed: " + e + (trace.length == 0 ? "" : " at " + trace[0]))
            .cure("the previous version runs on; save again or restart the program"));
  }

  private Outcome report(ChangeSet changes, Outcome outcome) {
    boolean nothing =
        outcome.verdict().isLive() && outcome.changes().isEmpty() && outcome.findings().isEmpty();
    // Nothing to tell of an edit without effect, unless it took an error away.
    Outcome told = !nothing || broken ? reports.reloaded(outcome, names(changes)) : outcome;
    broken = outcome.verdict() == Verdict.REFUSED;
    return told;
  }

  private List<String> names(ChangeSet changes) {
    Set<Path> files = new TreeSet<>(changes.created());
    files.addAll(changes.modified());
    files.addAll(changes.deleted());
    return files.stream().limit(MOST_FILES_NAMED).map(places::name).toList();
  }
}
