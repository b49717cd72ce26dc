package dev.liveswap.cli.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.api.History;
import dev.liveswap.devloop.report.HistoryJson;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import dev.liveswap.devloop.report.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Talks to the control port of one running program. Thread-safe. */
public final class ControlClient {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(10);

  /** The agent says something at least every 15 seconds, if only that it is there. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /** A large project takes as long as it takes. */
  private static final Duration FOREVER = Duration.ZERO;

  private static final String EVENT = "data:";

  private final InstanceFile instance;

  /**
   * A client.
   *
   * @param instance the program
   */
  public ControlClient(InstanceFile instance) {
    this.instance = instance;
  }

  /**
   * Asks for a reload and waits for its outcome.
   *
   * @return the outcome
   * @throws IOException if the program does not answer
   */
  public Report.Reloaded reload() throws IOException {
    return outcomeOf("/reload");
  }

  /**
   * Asks for another version and waits for the outcome.
   *
   * @param version its number; empty stands for the one before the one that runs
   * @return the outcome
   * @throws IOException if the program does not answer
   */
  public Report.Reloaded undo(OptionalInt version) throws IOException {
    return outcomeOf(version.isEmpty() ? "/undo" : "/undo?version=" + version.getAsInt());
  }

  /**
   * Asks to take the last undo back and waits for the outcome.
   *
   * @return the outcome
   * @throws IOException if the program does not answer
   */
  public Report.Reloaded redo() throws IOException {
    return outcomeOf("/redo");
  }

  private Report.Reloaded outcomeOf(String path) throws IOException {
    String answer = ask("POST", path, FOREVER);
    if (ReportJson.read(answer) instanceof Report.Reloaded reloaded) {
      return reloaded;
    }
    throw new IOException(instance + " answered " + path + " with " + answer);
  }

  /**
   * Asks which versions there are.
   *
   * @return the history of the program's run
   * @throws IOException if the program does not answer
   */
  public History history() throws IOException {
    return HistoryJson.read(ask("GET", "/history", ANSWERING));
  }

  /**
   * Asks how the program stands.
   *
   * @return the status
   * @throws IOException if the program does not answer
   */
  public Status status() throws IOException {
    return ReportJson.readStatus(ask("GET", "/status", ANSWERING));
  }

  /**
   * Follows the program's reports until it ends or the connection breaks.
   *
   * @param reports gets every report, on the calling thread
   * @throws IOException if the connection breaks
   */
  public void follow(Consumer<Report> reports) throws IOException {
    HttpURLConnection connection = connect("GET", "/events", SILENCE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answerOf(connection), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(EVENT)) {
          reports.accept(ReportJson.read(line.substring(EVENT.length()).strip()));
        }
      }
    } finally {
      connection.disconnect();
    }
  }

  private String ask(String method, String path, Duration patience) throws IOException {
    HttpURLConnection connection = connect(method, path, patience);
    try (InputStream answer = answerOf(connection)) {
      return new String(answer.readAllBytes(), UTF_8).strip();
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection connect(String method, String path, Duration patience)
      throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + instance.port() + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(method);
    connection.setConnectTimeout((int) CONNECTING.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    connection.setRequestProperty("Authorization", "Bearer " + instance.token());
    return connection;
  }

  private InputStream answerOf(HttpURLConnection connection) throws IOException {
    int code = connection.getResponseCode();
    if (code == HttpURLConnection.HTTP_OK) {
      return connection.getInputStream();
    }
    String reason = "";
    try (InputStream error = connection.getErrorStream()) {
      if (error != null) {
        reason = ": " + new String(error.readAllBytes(), UTF_8).strip();
      }
    }
    throw new IOException("the agent in " + instance + " answered " + code + reason);
  }
}
