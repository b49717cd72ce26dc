package dev.liveswap.devloop.report;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.History;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns a history into lines for a person, one a version. Immutable and thread-safe. */
public final class HistoryText {
  private static final int MOST_NAMED = 4;

  private final DateTimeFormatter clock;

  /**
   * A renderer.
   *
   * @param zone the person's time zone
   */
  public HistoryText(ZoneId zone) {
    clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /**
   * Returns the history as lines without line breaks, oldest version first.
   *
   * @param history what to show
   * @param startedAt when the run began
   * @return at least two lines
   */
  public List<String> lines(History history, Instant startedAt) {
    List<String> lines = new ArrayList<>();
    lines.add(line(history, 0, startedAt, "the program as it was started"));
    for (Version version : history.versions()) {
      lines.add(line(history, version.number(), version.time(), what(version)));
    }
    lines.add(
        history.isUndone()
            ? "version "
                + history.running()
                + " runs, the sources stay at "
                + history.sources()
                + ": the next save or reload brings all of it back"
            : "version " + history.running() + " runs");
    return lines;
  }

  private String line(History history, int number, Instant time, String what) {
    String mark = number == history.running() ? ">" : " ";
    return "%s %3d  %s  %s".formatted(mark, number, clock.format(time), what);
  }

  private static String what(Version version) {
    Outcome outcome = version.outcome();
    String changes =
        switch (outcome.verdict()) {
          case LIVE, LIVE_WITH_NOTES -> changes(outcome.changes());
          case REFUSED -> "refused, never ran: " + reason(outcome);
          case NEEDS_RESTART -> "needs a restart, never ran: " + reason(outcome);
        };
    boolean forgotten = outcome.verdict().isLive() && !version.reachable();
    String files = version.files().isEmpty() ? "" : "   (" + listed(version.files(), ", ") + ")";
    String thrown =
        outcome.findings().stream()
            .filter(finding -> finding.code() == Code.NEW_EXCEPTION)
            .map(finding -> "   ! " + finding.message())
            .collect(Collectors.joining());
    return changes + files + thrown + (forgotten ? "   no longer kept" : "");
  }

  private static String changes(List<ClassChange> changes) {
    return listed(changes.stream().map(ClassChange::toString).toList(), ", ");
  }

  private static String reason(Outcome outcome) {
    return outcome.findings().stream()
        .findFirst()
        .map(Finding::toString)
        .map(text -> text.lines().findFirst().orElse(""))
        .orElse("no reason given");
  }

  private static String listed(List<String> names, String separator) {
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(separator));
    int rest = names.size() - MOST_NAMED;
    return rest > 0 ? shown + " and " + rest + " more" : shown;
  }
}
