package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code liveswap redo}: takes an undo back. */
@Command(
    name = "redo",
    description = {
      "Take the last undo back that is not taken back yet.",
      "",
      "The exit code tells scripts the outcome: 0 that version runs, 71 refused, 76 nothing to"
          + " redo."
    })
final class RedoCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final RunningProgram program = new RunningProgram();

  RedoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    return program.show(program.client(environment).redo(), environment).number();
  }
}
