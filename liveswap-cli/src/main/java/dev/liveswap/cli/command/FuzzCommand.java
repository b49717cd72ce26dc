package dev.liveswap.cli.command;

import dev.liveswap.cli.Environment;
import picocli.CommandLine.Command;

/** {@code liveswap fuzz}: random edits of random programs. */
@Command(
    name = "fuzz",
    description = {
      "Make up programs, edit them while they run, and compare each version with a cold start.",
      "",
      "Everything else behind fuzz goes to the testkit; liveswap fuzz --help shows its options."
    })
final class FuzzCommand extends TestkitCommand {
  FuzzCommand(Environment environment) {
    super(environment, "dev.liveswap.testkit.fuzz.run.FuzzMain");
  }
}
