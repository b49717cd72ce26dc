package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.liveswap.e2e.driver.Browser;
import dev.liveswap.e2e.driver.HostilePage;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in a real browser goes for the control port; it even knows the token. */
class HostilePageTest {
  /** Three names of this machine, eleven ways to ask. */
  private static final int ATTEMPTS = 3 * 11;

  @TempDir Path folder;
  private static Path browser;

  @BeforeAll
  static void aBrowserIsInstalled() {
    assumeTrue(
        Browser.installed().isPresent(), "skipped: no Chromium found (apt install chromium)");
    browser = Browser.installed().orElseThrow();
  }

  @Test
  void aPageCanNeitherReloadNorRead() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    try (RunningProgram program =
        Launch.agent("watch=off").program(project, GreeterProgram.MAIN_CLASS).start()) {
      assertThat(program.http().get("/text")).isEqualTo("first");
      // Whoever gets in makes this live.
      project.edit(GREETING, "first", "intruded");

      Map<String, String> ends = attack(program.control().port(), program.control().token());

      assertThat(ends).hasSize(ATTEMPTS);
      assertThat(ends.values()).allMatch(end -> end.equals("sent") || end.equals("kept out"));
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.control().send("GET /history").body()).doesNotContain("Greeting");
    }
  }

  /** Without this, a page that cannot do anything at all would pass the test above. */
  @Test
  void thePageReachesAPortThatLetsEverybodyIn() throws Exception {
    Queue<String> reached = new ConcurrentLinkedQueue<>();
    HttpServer open =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    open.createContext(
        "/",
        exchange -> {
          reached.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Authorization");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    open.start();
    try {
      Map<String, String> ends = attack(open.getAddress().getPort(), "secret");
      assertThat(ends)
          .containsEntry("a GET with the token to 127.0.0.1", "read ")
          .containsEntry("a POST with the token to rebound.example", "read ")
          .containsEntry("a simple GET to localhost", "read ");
      assertThat(reached).contains("POST /reload", "GET /reload", "GET /status", "GET /events");
    } finally {
      open.stop(0);
    }
  }

  private Map<String, String> attack(int port, String token) throws Exception {
    Path profile = Files.createDirectory(folder.resolve("profile"));
    try (HostilePage page = HostilePage.after(port, token);
        Browser opened = Browser.open(browser, profile, page.address())) {
      return page.awaitEnd(opened);
    }
  }
}
