package dev.liveswap.e2e.driver;

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

  public static Path launcher() {
    return existing("liveswap");
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

  private static Path existing(String path) {
    Path file = root().resolve(path);
    if (!Files.exists(file)) {
      throw new AssertionError("not built: " + file);
    }
    return file;
  }
}
