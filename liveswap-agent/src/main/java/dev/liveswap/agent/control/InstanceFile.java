package dev.liveswap.agent.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the agent in a running program. Lies in the user's {@link RunDirectory} while the
 * program runs, readable by that user only: whoever can read it may make the program load code.
 *
 * @param pid the program's process
 * @param port the agent's control port on loopback
 * @param token what a request has to show in {@code Authorization: Bearer}
 * @param directory the project's folder, or the working directory where no project is known
 * @param mainClass the program's main class, or null where it is not known
 * @param startedAt when the process was started; tells it from a later one with the same number
 */
public record InstanceFile(
    long pid,
    int port,
    String token,
    Path directory,
    @Nullable String mainClass,
    Instant startedAt) {
  public InstanceFile {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(startedAt, "startedAt");
  }

  /**
   * Describes this process.
   *
   * @param port the control port
   * @param token what a request has to show
   * @param directory the project's folder or the working directory
   * @param mainClass the program's main class, or null
   * @return a description with this process's number and start
   */
  public static InstanceFile ofThisProcess(
      int port, String token, Path directory, @Nullable String mainClass) {
    ProcessHandle self = ProcessHandle.current();
    return new InstanceFile(
        self.pid(),
        port,
        token,
        directory,
        mainClass,
        self.info().startInstant().orElseGet(Instant::now));
  }

  /** Returns the file's text. */
  String toText() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("token", token);
    properties.setProperty("directory", directory.toString());
    if (mainClass != null) {
      properties.setProperty("mainClass", mainClass);
    }
    properties.setProperty("startedAt", startedAt.toString());
    StringWriter text = new StringWriter();
    properties.store(text, null);
    return text.toString();
  }

  /** Reads a file's text back; an exception says what is wrong with it. */
  static InstanceFile ofText(String text) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
      return new InstanceFile(
          Long.parseLong(required(properties, "pid")),
          Integer.parseInt(required(properties, "port")),
          required(properties, "token"),
          Path.of(required(properties, "directory")),
          properties.getProperty("mainClass"),
          Instant.parse(required(properties, "startedAt")));
    } catch (InvalidPathException e) {
      throw new IOException("a path of another system: " + e.getInput(), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String required(Properties properties, String key) throws IOException {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IOException("no " + key);
    }
    return value;
  }

  /** Leaves the token out: it must not get into logs. */
  @Override
  public String toString() {
    return "pid " + pid + ", port " + port + ", " + directory;
  }
}
