package dev.liveswap.cli.project;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.maven.probe.ProbeFile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Builds a project's classes with its own Maven, the probe beside it. What Maven says goes to
 * standard error as it is.
 */
final class MavenRun {
  /** From this Java version on, the JVM warns of what Maven's own libraries do. */
  private static final int WARNS_ABOUT_MAVEN = 24;

  private static final String QUIET =
      "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED";

  private final MavenReactor reactor;
  private final Environment environment;

  MavenRun(MavenReactor reactor, Environment environment) {
    this.reactor = reactor;
    this.environment = environment;
  }

  /** Builds up to the classes and returns what the probe found. */
  ProbeFile run(Path output) throws CommandFailure, IOException {
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.deleteIfExists(output);
    int exitCode = execute(command(output));
    if (exitCode != 0) {
      throw new CommandFailure(
          ExitCode.DOES_NOT_BUILD,
          "Maven could not build " + reactor.root() + " (its messages stand above)");
    }
    if (!Files.exists(output)) {
      throw new CommandFailure(
          ExitCode.DOES_NOT_BUILD,
          "Maven built " + reactor.root() + " but ran no extensions, so its class path is unknown",
          "start the program with --classpath and --main, or with -javaagent");
    }
    try {
      return ProbeFile.read(output);
    } catch (IOException e) {
      Files.deleteIfExists(output);
      throw new CommandFailure(ExitCode.DOES_NOT_BUILD, reactor.root() + ": " + e.getMessage());
    }
  }

  private List<String> command(Path output) throws CommandFailure {
    List<String> command = new ArrayList<>();
    command.add(maven().toString());
    command.addAll(List.of("-q", "-B", "-DskipTests", "-Dstyle.color=never"));
    if (reactor.selected() != null) {
      command.addAll(List.of("-pl", reactor.selected(), "-am"));
    }
    command.add("-Dmaven.ext.class.path=" + environment.home().probeJar());
    command.add("-Dliveswap.probe.output=" + output.toAbsolutePath());
    command.add("process-classes");
    return command;
  }

  private int execute(List<String> command) throws IOException {
    ProcessBuilder maven =
        new ProcessBuilder(command).directory(reactor.root().toFile()).redirectErrorStream(true);
    maven.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    if (Runtime.version().feature() >= WARNS_ABOUT_MAVEN) {
      maven
          .environment()
          .merge(
              "MAVEN_OPTS", QUIET, (theirs, ours) -> theirs.isBlank() ? ours : theirs + " " + ours);
    }
    Process process = maven.start();
    process.getOutputStream().close();
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        show(line);
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** Some Mavens end colours that they were told not to begin, and say nothing else. */
  private void show(String line) {
    String plain = line.replaceAll("\u001b\\[\\d*m", "");
    if (!plain.isBlank()) {
      environment.err().println(plain);
    }
  }

  /** The project's wrapper, here or above; else the Maven on the path; else the tool's wrapper. */
  private Path maven() {
    boolean windows = File.separatorChar == '\\';
    for (Path folder = reactor.root(); folder != null; folder = folder.getParent()) {
      Path wrapper = folder.resolve(windows ? "mvnw.cmd" : "mvnw");
      if (Files.isExecutable(wrapper)) {
        return wrapper;
      }
    }
    return onPath(windows ? "mvn.cmd" : "mvn").orElse(environment.home().mavenWrapper());
  }

  private Optional<Path> onPath(String name) {
    String path = environment.variables().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
