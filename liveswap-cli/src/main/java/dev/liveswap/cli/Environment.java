package dev.liveswap.cli;

import dev.liveswap.agent.control.RunDirectory;
import dev.liveswap.cli.console.Terminal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs: all that it knows of the world outside its arguments.
 *
 * @param home where the tool lies
 * @param workingDirectory absolute
 * @param variables environment variables
 * @param userHome the user's home folder
 * @param terminal what the terminal can do
 * @param out what a command answers goes here, and nothing else
 * @param err what the tool has to say besides
 */
public record Environment(
    Home home,
    Path workingDirectory,
    Map<String, String> variables,
    Path userHome,
    Terminal terminal,
    PrintStream out,
    PrintStream err) {
  public Environment {
    variables = Map.copyOf(variables);
  }

  /**
   * This process's.
   *
   * @return what the system says
   */
  public static Environment ofThisProcess() {
    String home = System.getProperty(Home.PROPERTY);
    Path workingDirectory = Path.of("").toAbsolutePath();
    Terminal terminal = Terminal.of(System.getProperties(), System.getenv());
    return new Environment(
        new Home(home == null ? workingDirectory : Path.of(home)),
        workingDirectory,
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        terminal,
        terminal.standardOutput(),
        terminal.standardError());
  }

  /**
   * Where running programs say how to reach them.
   *
   * @return the user's run directory
   */
  public RunDirectory runDirectory() {
    return RunDirectory.ofUser(variables, userHome);
  }
}
