package dev.liveswap.cli.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.ReportJson;
import dev.liveswap.devloop.report.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlClientTest {
  private static final Report.Reloaded RELOADED =
      new Report.Reloaded(
          2,
          Instant.EPOCH,
          new Outcome(Verdict.LIVE, List.of(), List.of(), Duration.ZERO),
          List.of("\u00fc.java"),
          Instant.EPOCH);

  private HttpServer server;
  private ControlClient client;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    client = client("s3cret");
  }

  @AfterEach
  void itEnds() {
    server.stop(0);
  }

  private ControlClient client(String token) {
    return new ControlClient(
        InstanceFile.ofThisProcess(server.getAddress().getPort(), token, Path.of("."), null));
  }

  @Test
  void aReloadIsPostedWithTheTokenAndItsOutcomeRead() throws IOException {
    server.createContext(
        "/reload",
        exchange -> {
          boolean right =
              exchange.getRequestMethod().equals("POST")
                  && "Bearer s3cret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          answer(exchange, right ? 200 : 403, right ? ReportJson.write(RELOADED) : "no token");
        });

    assertThat(client.reload()).isEqualTo(RELOADED);
    assertThatThrownBy(() -> client("other").reload())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("403: no token")
        .hasMessageNotContaining("other");
  }

  @Test
  void theStatusIsRead() throws IOException {
    Status status =
        new Status(1, "0.1.0", "a.Main", Instant.EPOCH, 3, false, RELOADED, Report.Running.START);
    server.createContext(
        "/status", exchange -> answer(exchange, 200, ReportJson.writeStatus(status)));

    assertThat(client.status()).isEqualTo(status);
  }

  @Test
  void eventsAreFollowedAndSignsOfLifePassedOver() throws IOException {
    Report ready = new Report.Ready(1, Instant.EPOCH, List.of("src"), 5);
    server.createContext(
        "/events",
        exchange ->
            answer(
                exchange,
                200,
                ":\n\ndata: "
                    + ReportJson.write(ready)
                    + "\n\n:\n\ndata: "
                    + ReportJson.write(RELOADED)
                    + "\n\n"));
    List<Report> heard = new ArrayList<>();

    client.follow(heard::add);

    assertThat(heard).containsExactly(ready, RELOADED);
  }

  private static void answer(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(code, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
