package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.Explanations;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code liveswap explain}: shows the page of a code. */
@Command(name = "explain", description = "Explain a code that a report shows, such as LS021.")
final class ExplainCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(paramLabel = "CODE", description = "The code.")
  private String code = "";

  ExplainCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    environment.out().print(new Explanations(environment.home()).of(code));
    environment.out().flush();
    return ExitCode.OK.number();
  }
}
