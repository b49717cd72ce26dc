package dev.liveswap.cli.command;

import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** All commands. */
public final class Commands {
  private Commands() {}

  /**
   * The whole command line.
   *
   * @param environment where commands run
   * @param programArguments what stood behind {@code --}
   * @return a parser that runs the command it finds
   */
  public static CommandLine of(Environment environment, List<String> programArguments) {
    CommandLine bench = new CommandLine(new BenchCommand(environment));
    // Benchmarks and testkit parse their own options.
    bench.setUnmatchedOptionsArePositionalParams(true);
    CommandLine fuzz = new CommandLine(new FuzzCommand(environment));
    fuzz.setUnmatchedOptionsArePositionalParams(true);
    CommandLine upgrades = new CommandLine(new UpgradesCommand(environment));
    upgrades.setUnmatchedOptionsArePositionalParams(true);
    CommandLine all =
        new CommandLine(new LiveswapCommand())
            .addSubcommand(new RunCommand(environment, programArguments))
            .addSubcommand(new AttachCommand(environment))
            .addSubcommand(new ReloadCommand(environment))
            .addSubcommand(new StatusCommand(environment))
            .addSubcommand(new HistoryCommand(environment))
            .addSubcommand(new UndoCommand(environment))
            .addSubcommand(new RedoCommand(environment))
            .addSubcommand(new ExplainCommand(environment))
            .addSubcommand(new PathCommand(environment))
            .addSubcommand("bench", bench)
            .addSubcommand("fuzz", fuzz)
            .addSubcommand("upgrades", upgrades)
            .addSubcommand(new VersionCommand(environment));
    Map<String, String> exitCodes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(code -> exitCodes.put(Integer.toString(code.number()), code.meaning()));
    all.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    all.getCommandSpec().usageMessage().exitCodeList(exitCodes);
    all.setUsageHelpAutoWidth(true);
    addHelp(all);
    all.getSubcommands().values().stream()
        .filter(command -> !List.of(bench, fuzz, upgrades).contains(command))
        .forEach(Commands::addHelp);
    return all;
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
  }
}
