package dev.liveswap.cli.program;

import dev.liveswap.agent.options.Option;
import dev.liveswap.cli.sharing.SharedArchive;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts programs with {@code java -javaagent:...}. Output and errors are the program's own; so is
 * standard input, unless single keys are read from it: then the program's never has anything.
 *
 * @param java the JVM's executable
 * @param agentJar the agent
 * @param jvmArguments further options of the JVM
 * @param arguments the program's arguments
 * @param inheritInput whether the program reads the tool's standard input
 * @param settingsFile where to write the agent's options; one for each running tool
 * @param compiler where the agent has sources compiled
 * @param shared the JDK's classes as the JVM can map them
 */
public record AgentJvm(
    Path java,
    Path agentJar,
    List<String> jvmArguments,
    List<String> arguments,
    boolean inheritInput,
    Path settingsFile,
    String compiler,
    SharedArchive shared)
    implements ProgramStarter {
  public AgentJvm {
    jvmArguments = List.copyOf(jvmArguments);
    arguments = List.copyOf(arguments);
  }

  @Override
  public Process start(Launch launch) throws IOException {
    writeSettings(launch);
    return new ProcessBuilder(command(launch))
        .directory(launch.workingDirectory().toFile())
        .redirectInput(inheritInput ? Redirect.INHERIT : Redirect.PIPE)
        .redirectOutput(Redirect.INHERIT)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  /** Reports are shown here, so the agent is quiet; and the program must not outlive the tool. */
  void writeSettings(Launch launch) throws IOException {
    Files.createDirectories(settingsFile.toAbsolutePath().getParent());
    launch
        .agentOptions()
        .with(Option.REPORT, "off")
        .with(Option.CONTROL, "on")
        .with(Option.COMPILER, compiler)
        .with(Option.PARENT, Long.toString(ProcessHandle.current().pid()))
        .store(settingsFile);
  }

  @Override
  public void isReady() {
    shared.makeInBackground();
  }

  /** The command line of the program's JVM. */
  List<String> command(Launch launch) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(jvmArguments);
    command.addAll(shared.jvmArguments());
    command.add("-javaagent:" + agentJar + "=settings=" + quoted(settingsFile.toString()));
    command.add("-cp");
    command.add(
        launch.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(launch.mainClass());
    command.addAll(arguments);
    return command;
  }

  /** The agent's argument is a list with commas; a value in quotes may hold them. */
  private static String quoted(String path) {
    return path.contains("\"") ? "'" + path + "'" : "\"" + path + "\"";
  }
}
