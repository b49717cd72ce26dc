package dev.liveswap.e2e.driver;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A program's control port as its instance file describes it.
 *
 * @param file the instance file
 * @param pid the program
 * @param port on this machine
 * @param token the secret
 */
public record ControlPort(Path file, long pid, int port, String token) {
  /** Waits for the one instance file. */
  static ControlPort awaitIn(Path runtimeDirectory) {
    await().atMost(Duration.ofSeconds(40)).until(() -> !instanceFiles(runtimeDirectory).isEmpty());
    try {
      return read(instanceFiles(runtimeDirectory).get(0));
    } catch (IOException e) {
      throw new AssertionError("the instance file is unreadable", e);
    }
  }

  /** The instance files that lie there now. */
  public static List<Path> instanceFiles(Path runtimeDirectory) throws IOException {
    Path folder = runtimeDirectory.resolve("liveswap");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".properties")).toList();
    }
  }

  private static ControlPort read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      properties.load(text);
    }
    return new ControlPort(
        file,
        Long.parseLong(properties.getProperty("pid")),
        Integer.parseInt(properties.getProperty("port")),
        properties.getProperty("token"));
  }

  public String host() {
    return "Host: 127.0.0.1:" + port;
  }

  public String authorization() {
    return "Authorization: Bearer " + token;
  }

  /** Sends a request with everything right. */
  public RawHttp.Answer send(String requestLine) throws IOException {
    return sendExactly(requestLine, host(), authorization(), "Content-Length: 0");
  }

  /** Sends a request with just these headers. */
  public RawHttp.Answer sendExactly(String requestLine, String... headers) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      return connection.send(requestLine, headers);
    }
  }
}
