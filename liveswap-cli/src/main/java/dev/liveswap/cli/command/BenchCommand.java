package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code liveswap bench}: runs a benchmark, built when it is not there yet. */
@Command(
    name = "bench",
    description = {
      "Run a benchmark, such as save-to-live.",
      "",
      "Everything behind bench goes to the benchmarks; liveswap bench --help shows theirs."
    })
final class BenchCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(paramLabel = "ARGS", description = "The benchmark and its options.")
  private List<String> arguments = new ArrayList<>();

  BenchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException, InterruptedException {
    Path jar = environment.home().benchmarksJar();
    if (!Files.exists(jar)) {
      ModuleBuild.run(environment, "benchmarks", "the benchmarks");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
