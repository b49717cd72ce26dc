package dev.liveswap.cli.command;

import dev.liveswap.cli.Environment;
import picocli.CommandLine.Command;

/** {@code liveswap upgrades}: real libraries, release by release in one JVM. */
@Command(
    name = "upgrades",
    description = {
      "Upgrade libraries release by release in a running JVM, and compare with cold starts.",
      "",
      "Everything else goes to the testkit; liveswap upgrades --help shows its options."
    })
final class UpgradesCommand extends TestkitCommand {
  UpgradesCommand(Environment environment) {
    super(environment, "dev.liveswap.testkit.upgrade.UpgradesMain");
  }
}
