package dev.liveswap.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code liveswap} itself: only says which commands there are. */
@Command(
    name = "liveswap",
    synopsisSubcommandLabel = "COMMAND",
    description = "Save the file, reload the page: the running Java program has the new code.",
    footer = {
      "",
      "Try:  liveswap run examples/hello",
      "      liveswap COMMAND --help tells more about a command."
    })
final class LiveswapCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
