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
import dev.liveswap.devloop.report.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code liveswap status}: shows which programs run under an agent, and how they stand. */
@Command(
    name = "status",
    description = "Show the programs that run under Liveswap and their last reload.")
final class StatusCommand implements Callable<Integer> {
  private final Environment environment;

  @Option(names = "--pid", paramLabel = "PID", description = "Only this program.")
  private @Nullable Long pid;

  @Option(names = "--json", description = "Answer with one JSON object a program.")
  private boolean json;

  StatusCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Instances instances = new Instances(environment.runDirectory());
    OptionalLong wanted = pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
    List<InstanceFile> all = instances.all();
    if (wanted.isPresent() || all.isEmpty()) {
      all = List.of(instances.choose(wanted, environment.workingDirectory()));
    }
    for (InstanceFile instance : all) {
      Status status = new ControlClient(instance).status();
      if (json) {
        environment.out().println(ReportJson.writeStatus(status));
      } else {
        show(instance, status);
      }
    }
    return ExitCode.OK.number();
  }

  private void show(InstanceFile instance, Status status) {
    String main = status.mainClass() == null ? "" : status.mainClass() + "   ";
    environment
        .out()
        .println(
            "pid "
                + status.pid()
                + "   "
                + main
                + "up "
                + shown(Duration.between(status.startedAt(), Instant.now()))
                + "   "
                + status.reloads()
                + (status.reloads() == 1 ? " reload" : " reloads")
                + (status.pending() ? ", one pending" : "")
                + version(status.running())
                + "   "
                + instance.directory());
    if (status.last() != null) {
      new ReportText(environment.terminal().style(false, false, "auto"), ZoneId.systemDefault())
          .lines(status.last())
          .forEach(environment.out()::println);
    }
  }

  private static String version(Report.Running running) {
    if (running.sources() == 0) {
      return "";
    }
    return running.version() == running.sources()
        ? ", version " + running.version()
        : ", version " + running.version() + " of " + running.sources() + " (undone)";
  }

  private static String shown(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : Math.max(0, time.toSeconds()) + " s";
  }
}
