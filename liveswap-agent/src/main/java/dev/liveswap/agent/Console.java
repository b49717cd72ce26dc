package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import dev.liveswap.devloop.report.ReportText;
import dev.liveswap.devloop.report.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The agent's own lines, on the process's standard error, whatever the program makes of it. */
final class Console {
  private Console() {}

  /** Where reports are written, or nothing when somebody else shows them. */
  static Optional<Consumer<Report>> open(AgentOptions options) {
    return switch (options.report()) {
      case OFF -> Optional.empty();
      case JSON -> Optional.of(lines(report -> List.of(ReportJson.write(report))));
      case AUTO, TEXT -> {
        ReportText text = new ReportText(style(options), ZoneId.systemDefault());
        yield Optional.of(lines(text::lines));
      }
    };
  }

  private static Consumer<Report> lines(Function<Report, List<String>> form) {
    // Not System.err: the program may have put something else in its place.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return report -> form.apply(report).forEach(out::println);
  }

  private static Style style(AgentOptions options) {
    boolean color =
        switch (options.color()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> System.getenv("NO_COLOR") == null && isTerminal();
        };
    boolean unicode = Charset.defaultCharset().equals(StandardCharsets.UTF_8);
    return new Style(color, unicode, false, false);
  }

  /**
   * Whether standard error is a terminal. Asking {@link System#console()} would start a terminal
   * library in the user's program, and since Java 22 answers something else.
   */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // Not Linux: then without colours.
      return false;
    }
  }
}
