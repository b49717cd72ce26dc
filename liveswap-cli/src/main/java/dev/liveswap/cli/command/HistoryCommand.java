package dev.liveswap.cli.command;

import dev.liveswap.api.History;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.control.ControlClient;
import dev.liveswap.devloop.report.HistoryJson;
import dev.liveswap.devloop.report.HistoryText;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liveswap history}: lists the versions of a running program. */
@Command(
    name = "history",
    description = {
      "List the reloads of this run: number, time, what changed, files; > marks the one that runs.",
      "",
      "'liveswap undo N' goes to any of them."
    })
final class HistoryCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final RunningProgram program = new RunningProgram();

  HistoryCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    ControlClient client = program.client(environment);
    History history = client.history();
    if (program.wantsJson()) {
      environment.out().println(HistoryJson.write(history));
    } else {
      new HistoryText(ZoneId.systemDefault())
          .lines(history, client.status().startedAt())
          .forEach(environment.out()::println);
    }
    return ExitCode.OK.number();
  }
}
