package dev.liveswap.cli.command;

import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.Main;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code liveswap version}: says which Liveswap and which Java this is. */
@Command(name = "version", description = "Show the version of Liveswap and of Java.")
final class VersionCommand implements Callable<Integer> {
  private final Environment environment;

  VersionCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    String version = Main.class.getPackage().getImplementationVersion();
    environment
        .out()
        .println(
            "liveswap "
                + (version == null ? "(not packaged)" : version)
                + ", Java "
                + Runtime.version()
                + " in "
                + System.getProperty("java.home"));
    return ExitCode.OK.number();
  }
}
