package dev.liveswap.cli.command;

import dev.liveswap.agent.control.InstanceFile;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code liveswap reload}: asks a running program to take what differs on disk. */
@Command(
    name = "reload",
    description = {
      "Reload whatever differs on disk, and wait for the outcome.",
      "",
      "The exit code tells scripts the outcome: 0 live, 71 refused, 72 needs a restart."
    })
final class ReloadCommand implements Callable<Integer> {
  private final Environment environment;

  @Option(
      names = "--pid",
      paramLabel = "PID",
      description = "Which program; if left out, that of the working directory's project.")
  private @Nullable Long pid;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  ReloadCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    OptionalLong wanted = pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
    InstanceFile instance =
        new Instances(environment.runDirectory()).choose(wanted, environment.workingDirectory());
    Report.Reloaded outcome = new ControlClient(instance).reload();
    if (json) {
      environment.out().println(ReportJson.write(outcome));
    } else {
      new ReportText(environment.terminal().style(false, false, "auto"), ZoneId.systemDefault())
          .lines(outcome)
          .forEach(environment.out()::println);
    }
    ExitCode code =
        switch (outcome.outcome().verdict()) {
          case LIVE, LIVE_WITH_NOTES -> ExitCode.OK;
          case REFUSED -> ExitCode.REFUSED;
          case NEEDS_RESTART -> ExitCode.NEEDS_RESTART;
        };
    return code.number();
  }
}
