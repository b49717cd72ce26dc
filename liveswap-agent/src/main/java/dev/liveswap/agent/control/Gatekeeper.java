package dev.liveswap.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests the control port answers.
 *
 * <p>The port can make the program load code, and any web page in the user's browser can send
 * requests to loopback. So a request must name this port as its host (a page that got here by DNS
 * rebinding names its own), must come from no page at all (browsers always tell the origin of a
 * cross-origin POST), and must show the token, which only the user's own processes can read.
 */
final class Gatekeeper {
  private static final int MAX_BODY = 1024;
  private static final Map<String, String> METHODS =
      Map.of(
          "/reload", "POST",
          "/undo", "POST",
          "/redo", "POST",
          "/status", "GET",
          "/history", "GET",
          "/events", "GET");

  private final byte[] expected;
  private final Set<String> hosts;

  Gatekeeper(String token, int port) {
    this.expected = ("Bearer " + token).getBytes(UTF_8);
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /**
   * Why a request is not answered.
   *
   * @param status the HTTP status
   * @param reason for a person
   */
  record Refusal(int status, String reason) {}

  /** Returns why the request is refused, or null when it may come in. */
  @Nullable Refusal check(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return new Refusal(403, "this is not the host you asked for");
    }
    if (headers.containsKey("Origin") || headers.containsKey("Sec-Fetch-Site")) {
      return new Refusal(403, "web pages are not let in");
    }
    if (!hasToken(headers.getOrDefault("Authorization", List.of()))) {
      return new Refusal(401, "the token is missing or wrong");
    }
    String method = METHODS.get(exchange.getRequestURI().getPath());
    if (method == null) {
      return new Refusal(
          404, "there are POST /reload, /undo and /redo, GET /status, /history and /events");
    }
    if (!method.equals(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", method);
      return new Refusal(405, "only " + method + " works here");
    }
    if (exchange.getRequestBody().readNBytes(MAX_BODY + 1).length > MAX_BODY) {
      return new Refusal(413, "nothing here takes such a body");
    }
    return null;
  }

  private boolean hasToken(List<String> authorization) {
    // In constant time: how long the comparison takes must not tell how much of it was right.
    return authorization.size() == 1
        && MessageDigest.isEqual(expected, authorization.get(0).getBytes(UTF_8));
  }
}
