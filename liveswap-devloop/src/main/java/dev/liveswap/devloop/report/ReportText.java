package dev.liveswap.devloop.report;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Position;
import dev.liveswap.devloop.report.Style.Mark;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns reports into lines for a person: one line an event, and under a compile error the source
 * line it is about.
 *
 * <p>Immutable and thread-safe. Control characters in messages and source lines are left out, so
 * that no source file can drive the terminal.
 */
public final class ReportText {
  /** Longer lists end in "and 7 more": a branch switch must not fill the screen. */
  private static final int MOST_CLASSES = 6;

  private static final int MOST_FINDINGS = 8;

  /** Where the class names of a live reload begin, so that they stand in one column. */
  private static final int HEADLINE_WIDTH = 26;

  private static final String NAME = "liveswap";
  private static final String SOURCE_INDENT = " ".repeat(NAME.length() + 4);

  private final Style style;
  private final DateTimeFormatter clock;

  /**
   * A renderer.
   *
   * @param style what the terminal can show
   * @param zone the person's time zone
   */
  public ReportText(Style style, ZoneId zone) {
    this.style = style;
    this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /**
   * Returns the report as lines without line breaks.
   *
   * @param report what to show
   * @return at least one line
   */
  public List<String> lines(Report report) {
    if (report instanceof Report.Reloaded reloaded) {
      return reloaded(reloaded);
    } else if (report instanceof Report.Ready ready) {
      return List.of(line(Mark.GOOD, ready(ready)));
    } else if (report instanceof Report.Warning warning) {
      return List.of(line(Mark.CAREFUL, warning.message()));
    } else if (report instanceof Report.Note note) {
      return List.of(line(Mark.NOTE, note.message()));
    } else if (report instanceof Report.NewException thrown) {
      return List.of(line(Mark.CAREFUL, thrown(thrown.finding())));
    } else if (report instanceof Report.Started started) {
      return List.of(line(Mark.NOTE, started(started)));
    } else if (report instanceof Report.Ended ended) {
      return List.of(ended(ended));
    } else if (report instanceof Report.Stopping stopping) {
      return List.of(line(Mark.NOTE, "stopping: " + stopping.reason()));
    } else if (report instanceof Report.Failure failure) {
      List<String> lines = new ArrayList<>();
      lines.add(line(Mark.BAD, failure.message()));
      failure.details().forEach(detail -> lines.add(SOURCE_INDENT + printable(detail)));
      return lines;
    }
    throw new IllegalArgumentException("a report of an unknown kind: " + report);
  }

  private String ready(Report.Ready ready) {
    String where =
        switch (ready.folders().size()) {
          case 0 -> "nothing watched";
          case 1 -> "watching " + (ready.folders().get(0).isEmpty() ? "." : ready.folders().get(0));
          default -> "watching " + ready.folders().size() + " folders";
        };
    String text = "ready: " + where + ", " + count(ready.classes(), "class", "classes");
    return style.keys() ? text + "   r reload, u undo, R restart, q quit, h help" : text;
  }

  private static String thrown(Finding finding) {
    String text = flat(finding.message());
    String placed = finding.position() == null ? text : finding.position() + ": " + text;
    return finding.cure() == null ? placed : placed + " (" + finding.cure() + ")";
  }

  private static String started(Report.Started started) {
    String what = started.restarts() == 0 ? "started " : "restarted ";
    return what + started.mainClass() + " (pid " + started.pid() + ")";
  }

  private String ended(Report.Ended ended) {
    return ended.exitCode() == 0
        ? line(Mark.NOTE, "the program ended")
        : line(Mark.BAD, "the program ended with exit code " + ended.exitCode());
  }

  private List<String> reloaded(Report.Reloaded report) {
    return switch (report.outcome().verdict()) {
      case LIVE, LIVE_WITH_NOTES ->
          report.action() == Report.Action.RELOAD ? live(report.outcome()) : moved(report);
      case REFUSED -> refused(report);
      case NEEDS_RESTART -> needsRestart(report.outcome());
    };
  }

  private List<String> live(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    List<ClassChange> changes = outcome.changes();
    if (changes.isEmpty() && outcome.findings().isEmpty()) {
      lines.add(line(Mark.GOOD, "nothing to reload: the program runs what is on disk"));
    } else if (!changes.isEmpty()) {
      String headline =
          count(changes.size(), "class", "classes")
              + " live in "
              + outcome.took().toMillis()
              + " ms";
      lines.add(line(Mark.GOOD, pad(headline) + listed(changes)));
    }
    addNotes(lines, outcome.findings(), true);
    return lines;
  }

  private void addNotes(List<String> lines, List<Finding> notes, boolean restartHelps) {
    int last = Math.min(notes.size(), MOST_FINDINGS) - 1;
    for (int i = 0; i <= last; i++) {
      lines.add(line(Mark.CAREFUL, note(notes.get(i), restartHelps && i == last)));
    }
    addRest(lines, notes.size(), "note", "notes");
  }

  /** Another version runs; where the sources have a newer one, what becomes of that. */
  private List<String> moved(Report.Reloaded report) {
    Outcome outcome = report.outcome();
    Report.Running running = report.running();
    String which = "version " + running.version() + (running.version() == 0 ? " (the start)" : "");
    List<String> lines = new ArrayList<>();
    if (outcome.changes().isEmpty() && outcome.findings().isEmpty()) {
      lines.add(line(Mark.GOOD, which + " runs"));
    } else {
      String headline = which + " runs again, in " + outcome.took().toMillis() + " ms";
      lines.add(line(Mark.GOOD, pad(headline) + listed(outcome.changes())));
    }
    addNotes(lines, outcome.findings(), false);
    if (running.version() != running.sources()) {
      String next =
          "the sources stay at version "
              + running.sources()
              + ": the next save or reload brings all of it back";
      lines.add(line(Mark.NOTE, next));
    }
    return lines;
  }

  private String note(Finding finding, boolean last) {
    String text = withPlace(finding);
    if (finding.cure() != null) {
      return text + ".  " + finding.cure();
    }
    boolean restartHelps =
        finding.code() != Code.COMPILER_WARNING && finding.code() != Code.UNDONE_IS_BACK;
    return last && restartHelps && style.keys() ? text + ".  R restarts" : text;
  }

  private List<String> refused(Report.Reloaded report) {
    List<String> lines = new ArrayList<>();
    List<Finding> findings = report.outcome().findings();
    String tail = "    still running the " + clockTime(report.runningSince()) + " version";
    if (findings.isEmpty()) {
      lines.add(line(Mark.BAD, "refused; nothing was applied" + tail));
    }
    for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
      boolean ofSource = finding.code() == Code.DOES_NOT_COMPILE;
      lines.add(line(Mark.BAD, withPlace(finding) + (ofSource ? "" : cure(finding)) + tail));
      lines.addAll(source(finding.position()));
      if (ofSource && finding.cure() != null) {
        lines.add(SOURCE_INDENT + printable(finding.cure()));
      }
      tail = "";
    }
    addRest(lines, findings.size(), "error", "errors");
    return lines;
  }

  private List<String> needsRestart(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    List<Finding> findings = outcome.findings();
    String tail = ": needs a restart; nothing was applied." + whoRestarts();
    if (findings.isEmpty()) {
      lines.add(line(Mark.BAD, "the change" + tail));
    }
    for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
      String place = finding.position() == null ? "" : " (" + finding.position() + ")";
      lines.add(line(Mark.BAD, finding.code().id() + " " + flat(finding.message()) + place + tail));
      tail = "";
    }
    addRest(lines, findings.size(), "reason", "reasons");
    return lines;
  }

  private String whoRestarts() {
    if (style.restartsItself()) {
      return "  Restarting";
    }
    return style.keys() ? "  R restarts, ? explains" : "  Restart the program to have it";
  }

  /** A compiler's message stands behind its place, as compilers write it; others before it. */
  private static String withPlace(Finding finding) {
    String message = flat(finding.message());
    Position position = finding.position();
    boolean fromCompiler =
        finding.code() == Code.DOES_NOT_COMPILE || finding.code() == Code.COMPILER_WARNING;
    if (fromCompiler) {
      return position == null ? message : position + "  " + message;
    }
    boolean note = finding.code().leadsTo().isLive();
    String text = note ? message : finding.code().id() + " " + message;
    return position == null ? text : text + " (" + position + ")";
  }

  private static String cure(Finding finding) {
    return finding.cure() == null ? "" : "; " + finding.cure();
  }

  /** The source line without its indent and, where the column is known, a caret below it. */
  private static List<String> source(@Nullable Position position) {
    if (position == null || position.text() == null || position.text().isBlank()) {
      return List.of();
    }
    String text = position.text();
    int indent = 0;
    while (Character.isWhitespace(text.charAt(indent))) {
      indent++;
    }
    List<String> lines = new ArrayList<>();
    lines.add(SOURCE_INDENT + printable(text.substring(indent).stripTrailing()));
    int caret = position.column() - 1;
    if (caret >= indent && caret <= text.length()) {
      // Tabs stay tabs, so that the caret stands below its character whatever their width.
      String before = printable(text.substring(indent, caret)).replaceAll("[^\t]", " ");
      lines.add(SOURCE_INDENT + before + "^");
    }
    return lines;
  }

  private void addRest(List<String> lines, int all, String one, String many) {
    if (all > MOST_FINDINGS) {
      lines.add(
          line(Mark.NOTE, "and " + count(all - MOST_FINDINGS, "more " + one, "more " + many)));
    }
  }

  private String line(Mark mark, String text) {
    return style.faint(NAME) + "  " + style.show(mark) + " " + printable(text);
  }

  private String clockTime(Instant time) {
    return clock.format(time);
  }

  private static String listed(List<ClassChange> changes) {
    String shown =
        changes.stream()
            .limit(MOST_CLASSES)
            .map(ClassChange::toString)
            .collect(Collectors.joining(", "));
    int rest = changes.size() - MOST_CLASSES;
    return rest > 0 ? shown + " and " + rest + " more" : shown;
  }

  private static String pad(String headline) {
    return headline + " ".repeat(Math.max(2, HEADLINE_WIDTH - headline.length()));
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** javac's messages have several lines; an event has one. */
  private static String flat(String message) {
    return message
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
