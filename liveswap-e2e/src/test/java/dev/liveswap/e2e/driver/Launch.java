package dev.liveswap.e2e.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command to be started. Each start has an environment of its own: the same JDK as the tests, no
 * terminal settings of the person who runs them, and a private run directory.
 */
public final class Launch {
  /**
   * For programs that live for seconds and have little to do: what C2 would make of them is not
   * ready before they end, and half of the processor's time goes there.
   */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private Path directory = Tool.root();
  private Path runtimeDirectory;

  private Launch(String... command) throws IOException {
    this.command.addAll(Arrays.asList(command));
    this.runtimeDirectory = Tool.newFolder("runtime");
    environment.put("JAVA_HOME", Tool.javaHome().toString());
  }

  /** The launcher with these arguments: {@code liveswap("status")}. */
  public static Launch liveswap(String... arguments) throws IOException {
    return new Launch(Tool.launcher().toString()).with(arguments);
  }

  /**
   * {@code ./liveswap run --json DIR}, reports in their machine-readable form; the program's JVM is
   * one for short lives.
   */
  public static Launch run(Path folder) throws IOException {
    Launch run = liveswap("run", "--json");
    SHORT_LIVED.forEach(option -> run.with("--jvm-arg=" + option));
    return run.with(folder.toString());
  }

  /** {@code java}, without the tool. */
  public static Launch java(String... arguments) throws IOException {
    return new Launch(Tool.java().toString()).with(arguments);
  }

  /** {@code java -javaagent:...=report=json,<options>}, with a JVM for short lives. */
  public static Launch agent(String... options) throws IOException {
    String all = String.join(",", options);
    String given = all.isEmpty() ? "report=json" : "report=json," + all;
    return java(SHORT_LIVED.toArray(new String[0]))
        .with("-javaagent:" + Tool.agentJar() + "=" + given);
  }

  /** With the JVM as it comes, for programs that do a lot or are to show what users see. */
  public Launch inJvmAsItComes() {
    command.removeIf(word -> SHORT_LIVED.contains(word.replace("--jvm-arg=", "")));
    return this;
  }

  /** Any command. */
  public static Launch command(String... words) throws IOException {
    return new Launch(words);
  }

  public Launch with(String... arguments) {
    command.addAll(Arrays.asList(arguments));
    return this;
  }

  /** {@code -cp CLASSES MAIN ARGUMENTS}, started in the project's folder. */
  public Launch program(Project project, String mainClass, String... arguments) {
    return in(project.root()).with("-cp", project.classes().toString(), mainClass).with(arguments);
  }

  public Launch in(Path folder) {
    directory = folder;
    return this;
  }

  public Launch environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Shares the run directory of another program, as all programs of one user do. */
  public Launch asUserOf(RunningProgram other) {
    runtimeDirectory = other.runtimeDirectory();
    return this;
  }

  public RunningProgram start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeAll(List.of("NO_COLOR", "JAVA_TOOL_OPTIONS"));
    builder.environment().put("XDG_RUNTIME_DIR", runtimeDirectory.toString());
    builder.environment().putAll(environment);
    return new RunningProgram(builder.start(), runtimeDirectory);
  }

  /** Starts it and waits for its end. */
  public Ended end() throws IOException {
    try (RunningProgram running = start()) {
      int exitCode = running.exitCode();
      return new Ended(exitCode, running.output(), running.errors());
    }
  }

  /** What a command that has ended has said. */
  public record Ended(int exitCode, List<String> output, List<String> errors) {
    /** Both streams. */
    public String said() {
      return String.join("\n", output) + "\n" + String.join("\n", errors);
    }
  }
}
