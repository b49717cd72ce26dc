package dev.liveswap.agent;

import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import dev.liveswap.devloop.report.ReportText;
import dev.liveswap.devloop.report.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
          case AUTO -> System.console() != null && System.getenv("NO_COLOR") == null;
        };
    boolean unicode = Charset.defaultCharset().equals(StandardCharsets.UTF_8);
    return new Style(color, unicode, false, false);
  }
}
