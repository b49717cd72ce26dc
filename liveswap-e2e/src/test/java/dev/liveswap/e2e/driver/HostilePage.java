package dev.liveswap.e2e.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A web page, and the site it comes from, that tries all a page can do to get at a port of the
 * user's machine, and tells its site how each attempt ended.
 */
public final class HostilePage implements AutoCloseable {
  private final HttpServer site;
  private final Map<String, String> ended = new ConcurrentHashMap<>();

  private HostilePage(HttpServer site) {
    this.site = site;
  }

  /**
   * Serves the page.
   *
   * @param port the port it is after
   * @param token a secret that it has got hold of
   */
  public static HostilePage after(int port, String token) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HostilePage page = new HostilePage(server);
    String html = read().replace("PORT", String.valueOf(port)).replace("TOKEN", token);
    server.createContext("/", exchange -> answer(exchange, html));
    server.createContext("/ended", page::hear);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    return page;
  }

  private static String read() throws IOException {
    try (InputStream in = HostilePage.class.getResourceAsStream("hostile-page.html")) {
      if (in == null) {
        throw new IOException("hostile-page.html is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void hear(HttpExchange exchange) throws IOException {
    String report = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    int end = report.indexOf('=');
    ended.put(report.substring(0, end), report.substring(end + 1));
    answer(exchange, "");
  }

  private static void answer(HttpExchange exchange, String html) throws IOException {
    byte[] body = html.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Where the page is, under a name that belongs to somebody else. */
  public String address() {
    return "http://evil.example:" + site.getAddress().getPort() + "/";
  }

  /** Waits until all attempts have ended, and returns how: by the attempt's name. */
  public Map<String, String> awaitEnd(Browser browser) {
    await()
        .atMost(Duration.ofSeconds(90))
        .failFast("the browser is gone", () -> !browser.isOpen())
        .until(() -> ended.containsKey("all"));
    ended.remove("all");
    return new TreeMap<>(ended);
  }

  @Override
  public void close() {
    site.stop(0);
  }
}
