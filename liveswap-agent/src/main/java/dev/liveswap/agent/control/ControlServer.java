package dev.liveswap.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.liveswap.devloop.ReportHub;
import dev.liveswap.devloop.report.HistoryJson;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The control port on loopback: {@code POST /reload}, {@code /undo}, {@code /undo?version=3} and
 * {@code /redo}, {@code GET /status}, {@code /history} and {@code /events}.
 *
 * <p>What may come in is decided by {@link Gatekeeper} before anything else.
 */
public final class ControlServer implements AutoCloseable {
  /** A stream that has nothing to say says so this often, to find out whether anybody listens. */
  private static final long KEEP_ALIVE_SECONDS = 15;

  private static final Pattern VERSION = Pattern.compile("version=(\\d{1,9})");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Gatekeeper gatekeeper;
  private final ControlledProgram program;
  private final ReportHub reports;

  private ControlServer(
      HttpServer server, String token, ControlledProgram program, ReportHub reports) {
    this.server = server;
    this.gatekeeper = new Gatekeeper(token, server.getAddress().getPort());
    this.program = program;
    this.reports = reports;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "liveswap-control");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Opens the port. Must be called on a daemon thread: the server's own threads follow it, and must
   * not keep the program from ending.
   *
   * @param port the port, or 0 for any free one
   * @param token what a request has to show
   * @param program does what is asked for
   * @param reports what {@code GET /events} streams
   * @return the open server
   * @throws IOException if the port is taken
   */
  public static ControlServer open(
      int port, String token, ControlledProgram program, ReportHub reports) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    ControlServer control = new ControlServer(server, token, program, reports);
    server.createContext("/", control::handle);
    server.setExecutor(control.threads);
    server.start();
    return control;
  }

  /**
   * The port that is open.
   *
   * @return its number
   */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Gatekeeper.Refusal refusal = gatekeeper.check(exchange);
      if (refusal != null) {
        answer(exchange, refusal.status(), "text/plain", refusal.reason() + "\n");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/reload" -> answer(exchange, ReportJson.write(program.reload()));
        case "/undo" -> undo(exchange);
        case "/redo" -> answer(exchange, ReportJson.write(program.redo()));
        case "/status" -> answer(exchange, ReportJson.writeStatus(program.status()));
        case "/history" -> answer(exchange, HistoryJson.write(program.history()));
        case "/events" -> stream(exchange);
        default -> throw new IllegalStateException("the gatekeeper lets only known paths in");
      }
    }
  }

  /** {@code POST /undo} or {@code POST /undo?version=3}. */
  private void undo(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    if (query == null) {
      answer(exchange, ReportJson.write(program.undo()));
      return;
    }
    Matcher version = VERSION.matcher(query);
    if (version.matches()) {
      answer(exchange, ReportJson.write(program.undo(Integer.parseInt(version.group(1)))));
    } else {
      answer(exchange, 400, "text/plain", "the version must be a number: /undo?version=3\n");
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    answer(exchange, 200, "application/json", json + "\n");
  }

  private static void answer(HttpExchange exchange, int code, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(code, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Server-sent events, one report each, until the reader goes away. */
  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<Report> queue = new LinkedBlockingQueue<>();
    Runnable stopListening = reports.listen(queue::add);
    try (OutputStream out = exchange.getResponseBody()) {
      // So that the reader knows at once that it is connected.
      write(out, ":\n\n");
      while (!threads.isShutdown()) {
        Report report = next(queue);
        write(out, report == null ? ":\n\n" : "data: " + ReportJson.write(report) + "\n\n");
      }
    } finally {
      stopListening.run();
    }
  }

  private static @Nullable Report next(BlockingQueue<Report> queue) {
    try {
      return queue.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      // Closing: the loop looks at the executor next.
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
