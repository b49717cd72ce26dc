package dev.liveswap.cli;

import dev.liveswap.agent.options.Nearest;
import dev.liveswap.agent.options.OptionException;
import dev.liveswap.cli.command.Commands;
import dev.liveswap.cli.console.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The way in: parses the command line, runs a command, turns failures into messages. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and what belongs to it
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), Environment.ofThisProcess()));
  }

  /**
   * Runs one command.
   *
   * @param args the command and what belongs to it
   * @param environment where it runs
   * @return the exit code
   */
  public static int run(List<String> args, Environment environment) {
    Console console =
        new Console(environment.err(), environment.terminal().style(false, false, "auto"), false);
    Arguments arguments = Arguments.split(args);
    CommandLine commands = Commands.of(environment, arguments.forProgram());
    commands.setOut(new PrintWriter(environment.out(), true, environment.terminal().charset()));
    commands.setErr(new PrintWriter(environment.err(), true, environment.terminal().charset()));
    commands.setParameterExceptionHandler((e, ignored) -> wrong(e, console));
    commands.setExecutionExceptionHandler(
        (e, ignored, result) -> failed(e, console, environment.err()));
    return commands.execute(arguments.forTool().toArray(String[]::new));
  }

  private static int wrong(ParameterException e, Console console) {
    List<String> suggestions =
        e instanceof UnmatchedArgumentException unmatched ? suggestions(unmatched) : List.of();
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.fail(
        String.valueOf(e.getMessage()),
        suggestions.isEmpty() ? List.of("see " + command + " --help") : suggestions);
    return ExitCode.USAGE.number();
  }

  private static List<String> suggestions(UnmatchedArgumentException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String word = e.getUnmatched().get(0);
    Collection<String> candidates =
        word.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet();
    return candidates.isEmpty()
        ? List.of()
        : List.of("did you mean " + Nearest.of(word, candidates) + "?");
  }

  private static int failed(Exception e, Console console, PrintStream err) {
    if (e instanceof CommandFailure failure) {
      console.fail(failure);
      return failure.exitCode().number();
    }
    if (e instanceof OptionException) {
      console.fail(String.valueOf(e.getMessage()), List.of());
      return ExitCode.USAGE.number();
    }
    if (e instanceof FileSystemException trouble) {
      console.fail(FileTrouble.describe(trouble), List.of());
      return ExitCode.FILES.number();
    }
    if (e instanceof IOException) {
      // Connections fail in ways of their own.
      console.fail(e.getClass().getSimpleName() + ": " + e.getMessage(), List.of());
      return ExitCode.INTERNAL.number();
    }
    console.fail("Liveswap itself failed; please report this:", List.of());
    e.printStackTrace(err);
    return ExitCode.INTERNAL.number();
  }
}
