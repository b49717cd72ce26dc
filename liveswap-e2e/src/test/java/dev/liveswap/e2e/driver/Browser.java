package dev.liveswap.e2e.driver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A real browser without a window, which opens a page of some web site. */
public final class Browser {
  private final Path executable;

  private Browser(Path executable) {
    this.executable = executable;
  }

  /** Chromium, or Chrome, where the machine has one. */
  public static Optional<Browser> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /**
   * Serves a page, opens it, and waits for what its scripts post to {@code /done}.
   *
   * @param profile an empty folder for the browser's own files
   */
  public String open(String page, Path profile) throws Exception {
    CompletableFuture<String> posted = new CompletableFuture<>();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", exchange -> answer(exchange, page));
    site.createContext(
        "/done",
        exchange -> {
          posted.complete(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          answer(exchange, "");
        });
    site.start();
    try (RunningProgram browser =
        Launch.command(
                executable.toString(),
                "--headless",
                // Nothing but the page of this test is opened, and root has no sandbox.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + profile,
                "http://localhost:" + site.getAddress().getPort() + "/")
            .start()) {
      try {
        return posted.get(Transcript.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new AssertionError("the page's scripts did not end:\n" + browser, e);
      }
    } finally {
      site.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, String page) throws IOException {
    try (exchange) {
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
