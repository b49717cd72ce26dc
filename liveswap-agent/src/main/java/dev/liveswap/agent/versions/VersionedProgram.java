package dev.liveswap.agent.versions;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.PlannedReload;
import dev.liveswap.api.PlannedReload.Kind;
import dev.liveswap.api.Verdict;
import dev.liveswap.devloop.history.NoSuchVersion;
import dev.liveswap.devloop.history.Route;
import dev.liveswap.devloop.history.Route.Move;
import dev.liveswap.devloop.history.Step;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.thrown.NewException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The running program as a row of versions: every reload makes one, and any of them can be gone
 * back to.
 *
 * <p>A reload goes on from the sources: where something is undone, it brings that back as well.
 * Thread-safe; one thing is done at a time.
 */
public final class VersionedProgram {
  private final Engine engine;
  private final Timeline<ClassId> timeline;
  private final ProgramClassFiles classFiles;
  private final NewExceptions newExceptions;
  private final ExceptionListener exceptionListener;
  private final ListenerCalls listeners = new ListenerCalls();
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  /**
   * A program that runs as it was started.
   *
   * @param engine reloads its classes
   * @param timeline remembers what was reloaded
   * @param exceptionListener is told of exceptions that are new with a version
   */
  public VersionedProgram(
      Engine engine, Timeline<ClassId> timeline, ExceptionListener exceptionListener) {
    this.engine = engine;
    this.timeline = timeline;
    this.newExceptions = new NewExceptions(timeline);
    this.exceptionListener = exceptionListener;
    this.classFiles = new ProgramClassFiles(engine, timeline);
  }

  /** Wants to know when a version throws what the one before did not. */
  public interface ExceptionListener {
    /**
     * Code of a version has thrown an exception of a type that is new with it; called once a type.
     *
     * @param version the version's number
     * @param finding what there is to say; its place is as the class file has it
     */
    void threw(int version, Finding finding);
  }

  /** Says where to go from what the timeline knows. */
  public interface Direction {
    /**
     * Chooses.
     *
     * @return the way
     * @throws NoSuchVersion if there is nowhere to go
     */
    Route<ClassId> on(Timeline<ClassId> timeline) throws NoSuchVersion;
  }

  /**
   * What identifies a class that a loader loads.
   *
   * @param loader where the program has it from
   * @param className its binary name
   * @return the class in the folder it came from, where it came from one
   */
  public ClassId idOf(ClassLoader loader, String className) {
    return classFiles.idOf(loader, className);
  }

  /** Whether a class is loaded, by any loader. */
  public boolean hasLoaded(ClassId id) {
    return classFiles.hasLoaded(id);
  }

  /**
   * Reloads.
   *
   * @param versions all classes of the transaction, each once
   * @return what became of it, with the number of its version where it is live
   */
  public Outcome reload(List<ClassVersion> versions) {
    return alone(
        () -> {
          int before = timeline.running();
          engine.exceptions().listen(this::threw);
          Map<ClassId, Step<ClassId>> steps = new LinkedHashMap<>();
          timeline.undone().forEach(step -> steps.put(step.key(), step));
          boolean undone = !steps.isEmpty();
          for (ClassVersion version : versions) {
            steps.put(version.id(), classFiles.stepTo(version));
          }
          List<Step<ClassId>> all = List.copyOf(steps.values());
          return listenedTo(
              Kind.RELOAD,
              all,
              () -> classFiles.reload(all),
              live -> undone ? with(numbered(live, all), backAgain(before)) : numbered(live, all));
        });
  }

  private Outcome numbered(Outcome live, List<Step<ClassId>> steps) {
    int number = timeline.reloaded(steps, !live.changes().isEmpty());
    if (number > 0) {
      newExceptions.reloaded(engine.exceptions().reload(), number);
    }
    return live.version(number);
  }

  /** Waits until the reload that brought the code is over: only then its version has a number. */
  private void threw(NewException exception) {
    NewExceptions.News news;
    oneAtATime.lock();
    try {
      news = newExceptions.of(exception);
    } finally {
      oneAtATime.unlock();
    }
    if (news != null) {
      exceptionListener.threw(news.version(), news.finding());
    }
  }

  private static Finding backAgain(int before) {
    return Finding.of(
        Code.UNDONE_IS_BACK,
        "the sources were ahead of the running program (version "
            + before
            + "): it runs the sources again, with all that was undone");
  }

  /**
   * Goes to another version.
   *
   * @param direction which one
   * @return what became of it, with the number of the version that runs now; never {@link
   *     Verdict#NEEDS_RESTART}, since a restarted program would run its sources
   */
  public Outcome go(Direction direction) {
    return alone(
        () -> {
          Route<ClassId> route;
          try {
            route = direction.on(timeline);
          } catch (NoSuchVersion e) {
            return Outcome.of(e.finding());
          }
          Kind kind = route.move() == Move.REDO ? Kind.REDO : Kind.UNDO;
          return listenedTo(
              kind,
              route.steps(),
              () -> goTo(route),
              live -> {
                timeline.arrived(route);
                return live.version(route.target());
              });
        });
  }

  private Outcome goTo(Route<ClassId> route) {
    if (route.steps().isEmpty()) {
      return new Outcome(Verdict.LIVE, List.of(), List.of(), Duration.ZERO);
    }
    Outcome outcome = classFiles.goBack(route.steps());
    if (outcome.verdict().isLive()) {
      return outcome.findings(outcome.findings().stream().map(VersionedProgram::noted).toList());
    }
    if (outcome.verdict() != Verdict.NEEDS_RESTART) {
      return outcome;
    }
    List<Finding> findings = new ArrayList<>();
    Finding first = outcome.findings().get(0);
    findings.add(
        new Finding(
            Code.CANNOT_GO_BACK,
            "version " + route.target() + " needs a restart: " + first.message(),
            first.className(),
            first.member(),
            first.before(),
            first.after(),
            "version "
                + timeline.running()
                + " runs on; to have the older code, change the sources back and restart",
            first.position()));
    findings.addAll(outcome.findings().subList(1, outcome.findings().size()));
    return new Outcome(Verdict.REFUSED, List.of(), findings, outcome.took());
  }

  /** A restart is no cure here: it runs the sources, not the version that was asked for. */
  private static Finding noted(Finding note) {
    return new Finding(
        note.code(),
        note.message(),
        note.className(),
        note.member(),
        note.before(),
        note.after(),
        null,
        note.position());
  }

  /**
   * Does something that listeners are told of.
   *
   * @param numbering says of a live outcome which version it is; listeners get to know
   */
  private Outcome listenedTo(
      Kind kind,
      List<Step<ClassId>> steps,
      Supplier<Outcome> work,
      UnaryOperator<Outcome> numbering) {
    if (steps.isEmpty()) {
      Outcome outcome = work.get();
      return outcome.verdict().isLive() ? numbering.apply(outcome) : outcome;
    }
    List<String> names = steps.stream().map(step -> step.key().className()).toList();
    List<Finding> vetoes = listeners.before(new PlannedReload(kind, names));
    Outcome outcome =
        vetoes.isEmpty()
            ? work.get()
            : new Outcome(Verdict.REFUSED, List.of(), vetoes, Duration.ZERO);
    if (outcome.verdict().isLive()) {
      classFiles
          .changed(steps)
          .forEach((type, file) -> listeners.reloaded(type, file, engine::isInitialized));
      outcome = numbering.apply(outcome);
    }
    outcome = with(outcome, listeners.takeFailures());
    listeners.after(outcome);
    return with(outcome, listeners.takeFailures());
  }

  private static Outcome with(Outcome outcome, Finding more) {
    return with(outcome, List.of(more));
  }

  private static Outcome with(Outcome outcome, List<Finding> more) {
    List<Finding> findings = new ArrayList<>(outcome.findings());
    findings.addAll(more);
    return more.isEmpty() ? outcome : outcome.findings(findings);
  }

  private Outcome alone(Supplier<Outcome> work) {
    if (oneAtATime.isHeldByCurrentThread() || ListenerThread.isCurrent()) {
      return withinReload();
    }
    oneAtATime.lock();
    try {
      return work.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Whether the current thread must not wait for a reload, because a reload waits for it. */
  public static boolean isWaitedFor() {
    return ListenerThread.isCurrent();
  }

  /** The answer to who must not wait for a reload. */
  public static Outcome withinReload() {
    return Outcome.of(
        Finding.of(
            Code.BAD_REQUEST,
            "this was asked for by a listener or by code that a reload runs on the same thread"));
  }
}
