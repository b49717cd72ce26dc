package dev.liveswap.devloop;

import dev.liveswap.api.Outcome;
import dev.liveswap.devloop.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers reports and passes them to whoever listens. Thread-safe: reports reach each listener one
 * at a time, in order.
 */
public final class ReportHub {
  private final List<Consumer<Report>> listeners = new ArrayList<>();
  private long number;
  private int live;
  private Instant runningSince = Instant.now();
  private Report.@Nullable Ready ready;
  private Report.@Nullable Reloaded last;

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

  /** Says what became of a reload. */
  public synchronized void reloaded(Outcome outcome, List<String> files) {
    if (outcome.verdict().isLive() && !outcome.changes().isEmpty()) {
      live++;
      runningSince = Instant.now();
    }
    last = tell((n, time) -> new Report.Reloaded(n, time, outcome, files, runningSince));
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
