package dev.liveswap.cli.control;

import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.agent.control.RunDirectory;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The programs that run under an agent, and which of them a person means. */
public final class Instances {
  private final RunDirectory directory;

  /**
   * The programs of a user.
   *
   * @param directory where they say how to reach them
   */
  public Instances(RunDirectory directory) {
    this.directory = directory;
  }

  /**
   * All of them.
   *
   * @return oldest first
   * @throws IOException if the run directory cannot be read
   */
  public List<InstanceFile> all() throws IOException {
    return directory.list().running();
  }

  /**
   * One by its process.
   *
   * @param pid the process
   * @return how to reach it, or empty when it does not say so (yet)
   * @throws IOException if its file cannot be read
   */
  public Optional<InstanceFile> find(long pid) throws IOException {
    return directory.find(pid);
  }

  /**
   * The one that is meant: that of the given process; else the only one whose project the working
   * directory belongs to; else the only one there is.
   *
   * @param pid what was given, if anything
   * @param workingDirectory where the person is
   * @return how to reach it
   * @throws CommandFailure if there is none, or there are several to choose from
   * @throws IOException if the run directory cannot be read
   */
  public InstanceFile choose(OptionalLong pid, Path workingDirectory)
      throws CommandFailure, IOException {
    if (pid.isPresent()) {
      return find(pid.getAsLong())
          .orElseThrow(
              () ->
                  new CommandFailure(
                      ExitCode.NOT_RUNNING,
                      "no program with pid " + pid.getAsLong() + " runs under Liveswap",
                      described(allQuietly())));
    }
    List<InstanceFile> all = all();
    if (all.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOT_RUNNING,
          "no program runs under Liveswap",
          "start one with: liveswap run DIR");
    }
    List<InstanceFile> here = all.stream().filter(i -> belongs(i, workingDirectory)).toList();
    List<InstanceFile> candidates = here.isEmpty() ? all : here;
    if (candidates.size() > 1) {
      throw new CommandFailure(
          ExitCode.NOT_RUNNING,
          "several programs run; choose one with --pid",
          described(candidates));
    }
    return candidates.get(0);
  }

  private List<InstanceFile> allQuietly() {
    try {
      return all();
    } catch (IOException e) {
      // Only a list of suggestions: what was asked for is already known to be missing.
      return List.of();
    }
  }

  /** A program's project is meant from inside its folder as well as from a folder around it. */
  private static boolean belongs(InstanceFile instance, Path workingDirectory) {
    return workingDirectory.startsWith(instance.directory())
        || instance.directory().startsWith(workingDirectory);
  }

  private static List<String> described(List<InstanceFile> instances) {
    return instances.stream()
        .map(
            instance ->
                "--pid "
                    + instance.pid()
                    + "   "
                    + (instance.mainClass() == null ? "" : instance.mainClass() + "   ")
                    + instance.directory())
        .toList();
  }
}
