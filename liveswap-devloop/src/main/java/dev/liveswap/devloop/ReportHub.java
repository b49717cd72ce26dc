package dev.liveswap.devloop;

import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.Report.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers reports and passes them to whoever listens. Thread-safe: reports reach each listener one
 * at a time, in order.
 */
public final class ReportHub {
  private final List<Consumer<Report>> listeners = new ArrayList<>();
  private final Timeline<?> timeline;
  private final Instant startedAt = Instant.now();
  private long number;
  private int live;
  private Instant runningSince = startedAt;
  private Report.@Nullable Ready ready;
  private Report.@Nullable Reloaded last;

  /** Exceptions of versions whose reload is not told yet. */
  private final Map<Integer, List<Finding>> early = new HashMap<>();

  /**
   * A hub.
   *
   * @param timeline where reloads are remembered
   */
  public ReportHub(Timeline<?> timeline) {
    this.timeline = timeline;
  }

  /** Makes a report once its number is known. */
  private interface Maker<R extends Report> {
    R make(long number, Instant time);
  }

  /**
   * Listens from now on; is told first that the loop is ready, if it is.
   *
   * @param listener must be quick and must not throw
   * @return ends the listening when it is run
   */
  public synchronized Runnable listen(Consumer<Report> listener) {
    if (ready != null) {
      listener.accept(ready);
    }
    listeners.add(listener);
    return () -> remove(listener);
  }

  private synchronized void remove(Consumer<Report> listener) {
    listeners.remove(listener);
  }

  /** Says that from now on a saved file is seen. */
  public synchronized void ready(List<String> folders, int classes) {
    ready = tell((n, time) -> new Report.Ready(n, time, folders, classes));
  }

  /**
   * Says what became of a reload, and remembers it.
   *
   * @return the outcome with its number in the history
   */
  public synchronized Outcome reloaded(Outcome outcome, List<String> files) {
    Outcome numbered = timeline.describe(outcome, files);
    if (numbered.verdict().isLive() && !numbered.changes().isEmpty()) {
      live++;
      runningSince = Instant.now();
    }
    tell(numbered, files, Action.RELOAD);
    List<Finding> thrown = early.remove(numbered.version());
    if (thrown != null) {
      thrown.forEach(finding -> threw(numbered.version(), finding));
    }
    return numbered;
  }

  /**
   * Says that code of a version has thrown what the version before did not, after the reload itself
   * was told, and remembers it with the version.
   *
   * @param version its number
   * @param finding what there is to say
   */
  public synchronized void threw(int version, Finding finding) {
    if (timeline.threw(version, finding)) {
      tell((n, time) -> new Report.NewException(n, time, version, finding));
    } else {
      early.computeIfAbsent(version, each -> new ArrayList<>()).add(finding);
    }
  }

  /** Says that the program runs another version again, or why it does not. */
  public synchronized void moved(Outcome outcome, Action action) {
    if (outcome.verdict().isLive()) {
      Instant since = timeline.timeOf(timeline.running());
      runningSince = since == null ? startedAt : since;
    }
    tell(outcome, List.of(), action);
  }

  private void tell(Outcome outcome, List<String> files, Action action) {
    Report.Running running = running();
    last =
        tell(
            (n, time) ->
                new Report.Reloaded(n, time, outcome, files, runningSince, action, running));
  }

  /** Which version runs. */
  public Report.Running running() {
    return new Report.Running(timeline.running(), timeline.sources());
  }

  /** Says something that is neither the outcome of a reload nor trouble. */
  public synchronized void note(String message) {
    tell((n, time) -> new Report.Note(n, time, message));
  }

  /** Says something that is not the outcome of a reload. */
  public synchronized void warning(String message) {
    tell((n, time) -> new Report.Warning(n, time, message));
  }

  /** Says that nothing is watched from here on. */
  public synchronized void stopping(String reason) {
    tell((n, time) -> new Report.Stopping(n, time, reason));
  }

  /** How many reloads became live. */
  public synchronized int liveReloads() {
    return live;
  }

  /** When the version that runs came to life. */
  public synchronized Instant runningSince() {
    return runningSince;
  }

  /** The last reload of any verdict, or null. */
  public synchronized Report.@Nullable Reloaded last() {
    return last;
  }

  private <R extends Report> R tell(Maker<R> maker) {
    R report = maker.make(++number, Instant.now());
    List.copyOf(listeners).forEach(listener -> listener.accept(report));
    return report;
  }
}
