package dev.liveswap.cli.command;

import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.api.Code;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.control.ControlClient;
import dev.liveswap.cli.control.Instances;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import dev.liveswap.devloop.report.ReportText;
import java.io.IOException;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of commands that ask a running program for something, and how its answer is shown.
 */
final class RunningProgram {
  @Option(
      names = "--pid",
      paramLabel = "PID",
      description = "Which program; if left out, that of the working directory's project.")
  private @Nullable Long pid;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  boolean wantsJson() {
    return json;
  }

  ControlClient client(Environment environment) throws CommandFailure, IOException {
    OptionalLong wanted = pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
    InstanceFile instance =
        new Instances(environment.runDirectory()).choose(wanted, environment.workingDirectory());
    return new ControlClient(instance);
  }

  ExitCode show(Report.Reloaded answer, Environment environment) {
    if (json) {
      environment.out().println(ReportJson.write(answer));
    } else {
      new ReportText(environment.terminal().style(false, false, "auto"), ZoneId.systemDefault())
          .lines(answer)
          .forEach(environment.out()::println);
    }
    return switch (answer.outcome().verdict()) {
      case LIVE, LIVE_WITH_NOTES -> ExitCode.OK;
      case REFUSED -> isNowhere(answer) ? ExitCode.NO_SUCH_VERSION : ExitCode.REFUSED;
      case NEEDS_RESTART -> ExitCode.NEEDS_RESTART;
    };
  }

  private static boolean isNowhere(Report.Reloaded answer) {
    return answer.outcome().findings().stream()
        .anyMatch(finding -> finding.code() == Code.NO_SUCH_VERSION);
  }
}
