package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.control.ControlClient;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liveswap undo}: lets a running program go back to an earlier version of its code. */
@Command(
    name = "undo",
    description = {
      "Go back to the version that ran before, or to version N; state is kept.",
      "",
      "Sources and class files stay as they are: the next save or reload goes on from them and"
          + " brings back all that was undone. 'liveswap history' lists the versions; 0 is the"
          + " program as it was started. The exit code tells scripts the outcome: 0 that version"
          + " runs, 71 refused, 76 nothing to undo or no such version."
    })
final class UndoCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final RunningProgram program = new RunningProgram();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "N",
      arity = "0..1",
      description = "The version to run; if left out, the one before.")
  private @Nullable Integer version;

  UndoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    if (version != null && version < 0) {
      throw new ParameterException(
          spec.commandLine(), "versions are counted from 0 (the start), not " + version);
    }
    ControlClient client = program.client(environment);
    OptionalInt wanted = version == null ? OptionalInt.empty() : OptionalInt.of(version);
    return program.show(client.undo(wanted), environment).number();
  }
}
