package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code liveswap path}: prints where the agent's jar is, and nothing else. */
@Command(
    name = "path",
    description = {
      "Print the absolute path of the agent's jar, for scripts.",
      "",
      "  java -javaagent:\"$(liveswap path)\" -cp target/classes shop.Shop"
    })
final class PathCommand implements Callable<Integer> {
  private final Environment environment;

  PathCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure {
    environment.out().println(environment.home().agentJar());
    return ExitCode.OK.number();
  }
}
