package dev.liveswap.cli.command;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a main class of the testkit, which is built when it is not there yet or has changed. */
abstract class TestkitCommand implements Callable<Integer> {
  private final Environment environment;
  private final String mainClass;

  @Option(names = "--jdk", paramLabel = "HOME", description = "The JDK to run on.")
  private @Nullable Path jdk;

  @Parameters(paramLabel = "ARGS", description = "The testkit's own options.")
  private List<String> arguments = new ArrayList<>();

  TestkitCommand(Environment environment, String mainClass) {
    this.environment = environment;
    this.mainClass = mainClass;
  }

  @Override
  public Integer call() throws CommandFailure, IOException, InterruptedException {
    Path jar = environment.home().testkitJar();
    if (ModuleBuild.isStale(environment, jar, "testkit", "liveswap-engine", "liveswap-api")) {
      ModuleBuild.run(environment, "testkit", "the testkit");
    }
    Path home = jdk == null ? Path.of(System.getProperty("java.home")) : jdk;
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    // Compiles many small programs and compares texts: C2 would take longer than it saves.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dliveswap.maven=" + environment.home().mavenWrapper());
    command.addAll(List.of("-cp", jar.toString(), mainClass));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
