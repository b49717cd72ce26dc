package dev.liveswap.e2e.driver;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks a program's HTTP server, each time over a new connection.
 *
 * @param port the server's port on this machine
 */
public record HttpProbe(int port) {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /**
   * Below the ports that systems choose themselves (from 32768 on): one of those may be given to
   * any connection while the program that should have it is still being built. Each JVM with tests
   * begins elsewhere.
   */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger((int) (20_000 + ProcessHandle.current().pid() * 97 % 12_000));

  /** A port that nobody uses and no other test is given, for programs that must come back on it. */
  public static int freePort() {
    int port = NEXT_PORT.getAndIncrement();
    while (!isFree(port)) {
      port = NEXT_PORT.getAndIncrement();
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      // Somebody else's.
      return false;
    }
  }

  /** The answer's body; any status but 200 is an error. */
  public String get(String path) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      RawHttp.Answer answer = connection.send("GET " + path, "Host: localhost:" + port);
      if (answer.status() != 200) {
        throw new IOException("GET " + path + " answered " + answer);
      }
      return answer.body();
    }
  }

  /** Asks until the answer is the wanted one. */
  public void awaitAnswer(String path, String wanted) {
    AtomicReference<String> last = new AtomicReference<>("nothing");
    await("GET " + path + " answers '" + wanted + "'")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .failFast(() -> Thread.currentThread().isInterrupted())
        .until(
            () -> {
              last.set(answerOrProblem(path));
              return last.get().equals(wanted);
            });
  }

  private String answerOrProblem(String path) {
    try {
      return get(path);
    } catch (IOException e) {
      // Not up yet, or on its way down: asked again.
      return e.toString();
    }
  }
}
