package dev.liveswap.cli.console;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import dev.liveswap.devloop.report.ReportText;
import dev.liveswap.devloop.report.Style;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Where reports are shown: standard error, so that the program's output stays its own.
 *
 * <p>Thread-safe; a report is written in one piece, whatever the program writes meanwhile.
 */
public final class Console {
  /** What the command line itself says has no number. */
  private static final long UNNUMBERED = 0;

  private final PrintStream stream;
  private final boolean json;
  private final ReportText text;

  /**
   * A console.
   *
   * @param stream where to write
   * @param style of lines for a person
   * @param json whether to write JSON lines instead
   */
  public Console(PrintStream stream, Style style, boolean json) {
    this.stream = stream;
    this.json = json;
    this.text = new ReportText(style, ZoneId.systemDefault());
  }

  /** Shows a report. */
  public synchronized void show(Report report) {
    List<String> lines = json ? List.of(ReportJson.write(report)) : text.lines(report);
    stream.print(String.join("\n", lines) + "\n");
    stream.flush();
  }

  /** Shows something worth knowing. */
  public void note(String message) {
    show(new Report.Note(UNNUMBERED, Instant.now(), message));
  }

  /** Shows something that a person should look at. */
  public void warn(String message) {
    show(new Report.Warning(UNNUMBERED, Instant.now(), message));
  }

  /** Shows why something could not be done. */
  public void fail(CommandFailure failure) {
    fail(failure.getMessage() == null ? "" : failure.getMessage(), failure.details());
  }

  /** Shows why something could not be done. */
  public void fail(String message, List<String> details) {
    show(new Report.Failure(UNNUMBERED, Instant.now(), message, details));
  }

  /** Shows that the program was started. */
  public void started(long pid, String mainClass, int restarts) {
    show(new Report.Started(UNNUMBERED, Instant.now(), pid, mainClass, restarts));
  }

  /** Shows that the program ended by itself. */
  public void ended(int exitCode) {
    show(new Report.Ended(UNNUMBERED, Instant.now(), exitCode));
  }
}
