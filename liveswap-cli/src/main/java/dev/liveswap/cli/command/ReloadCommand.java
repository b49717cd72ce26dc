package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private final RunningProgram program = new RunningProgram();

  ReloadCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    return program.show(program.client(environment).reload(), environment).number();
  }
}
