package dev.liveswap.cli.program;

import dev.liveswap.agent.options.Options;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that can be started: compiled, its class path known.
 *
 * @param mainClass the class whose {@code main} runs
 * @param classPath in order
 * @param workingDirectory where the program runs
 * @param agentOptions what the agent is told about the project, as a settings file holds it
 */
public record Launch(
    String mainClass, List<Path> classPath, Path workingDirectory, Options agentOptions) {
  public Launch {
    classPath = List.copyOf(classPath);
  }
}
