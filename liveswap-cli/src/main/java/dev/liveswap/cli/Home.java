package dev.liveswap.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which the tool lies, and what it needs from there.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
  /** The system property by which the launcher says where it lies. */
  public static final String PROPERTY = "liveswap.home";

  /**
   * The agent.
   *
   * @return its jar's absolute path
   * @throws CommandFailure if it was not built
   */
  public Path agentJar() throws CommandFailure {
    return existing("liveswap-agent/target/liveswap-agent.jar");
  }

  /**
   * What runs inside a project's Maven.
   *
   * @return its jar's absolute path
   * @throws CommandFailure if it was not built
   */
  public Path probeJar() throws CommandFailure {
    return existing("liveswap-maven-probe/target/liveswap-maven-probe.jar");
  }

  /**
   * The Maven wrapper that comes with the tool, for projects without one on machines without Maven.
   *
   * @return the script's absolute path
   */
  public Path mavenWrapper() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return folder.resolve(windows ? "mvnw.cmd" : "mvnw");
  }

  /**
   * The page that explains a code.
   *
   * @param code for instance {@code LS021}
   * @return where it should be
   */
  public Path codePage(String code) {
    return folder.resolve("docs").resolve("codes").resolve(code + ".md");
  }

  /**
   * The benchmarks.
   *
   * @return where their jar should be
   */
  public Path benchmarksJar() {
    return folder.resolve("benchmarks/target/liveswap-benchmarks.jar");
  }

  /**
   * The testkit with all it needs.
   *
   * @return where its jar should be
   */
  public Path testkitJar() {
    return folder.resolve("testkit/target/liveswap-testkit-all.jar");
  }

  private Path existing(String path) throws CommandFailure {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          ExitCode.INTERNAL,
          file + " is missing",
          "delete " + folder.resolve("liveswap-cli/target") + " and start again: it is built anew");
    }
    return file;
  }
}
