package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code liveswap fuzz}: random edits of random programs, built when it is not there yet. */
@Command(
    name = "fuzz",
    description = {
      "Make up programs, edit them while they run, and compare each version with a cold start.",
      "",
      "Everything else behind fuzz goes to the testkit; liveswap fuzz --help shows its options."
    })
final class FuzzCommand implements Callable<Integer> {
  private final Environment environment;

  @Option(names = "--jdk", paramLabel = "HOME", description = "The JDK to run on.")
  private @Nullable Path jdk;

  @Parameters(paramLabel = "ARGS", description = "Seed, number of edits, and so on.")
  private List<String> arguments = new ArrayList<>();

  FuzzCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandFailure, IOException, InterruptedException {
    Path jar = environment.home().fuzzJar();
    if (!Files.exists(jar)) {
      ModuleBuild.run(environment, "testkit", "the testkit");
    }
    Path home = jdk == null ? Path.of(System.getProperty("java.home")) : jdk;
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
