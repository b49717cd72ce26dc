package dev.liveswap.e2e.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the parts of the tool are that this build has made. */
public final class Tool {
  private Tool() {}

  /** The project's root. */
  public static Path root() {
    String root = System.getProperty("liveswap.root", "..");
    return Path.of(root).toAbsolutePath().normalize();
  }

  /** The launcher, which has already built whatever it finds to be older than its sources. */
  public static Path launcher() {
    return BuiltLauncher.PATH;
  }

  /** Done once: no test's patience has to be long enough for a build of the tool. */
  private static final class BuiltLauncher {
    static final Path PATH = build();

    private static Path build() {
      Path launcher = existing("liveswap");
      ProcessBuilder path = new ProcessBuilder(launcher.toString(), "path").inheritIO();
      path.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      path.environment().put("JAVA_HOME", javaHome().toString());
      try {
        if (path.start().waitFor() != 0) {
          throw new AssertionError("the launcher can't build the tool");
        }
      } catch (IOException e) {
        throw new AssertionError("the launcher can't be started", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while the tool was being built", e);
      }
      return launcher;
    }
  }

  public static Path agentJar() {
    return existing("liveswap-agent/target/liveswap-agent.jar");
  }

  public static Path benchmarksJar() {
    return existing("benchmarks/target/liveswap-benchmarks.jar");
  }

  /** The JDK that runs the tests, and the programs under test. */
  public static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  public static Path java() {
    return javaHome().resolve("bin/java");
  }

  /** An empty folder that stays until the next clean build, for whoever looks into a failure. */
  static Path newFolder(String purpose) throws IOException {
    Path all = root().resolve("liveswap-e2e/target").resolve(purpose);
    return Files.createTempDirectory(Files.createDirectories(all), "");
  }

  private static Path existing(String path) {
    Path file = root().resolve(path);
    if (!Files.exists(file)) {
      throw new AssertionError("not built: " + file);
    }
    return file;
  }
}
