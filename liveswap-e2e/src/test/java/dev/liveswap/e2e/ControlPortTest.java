package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.e2e.driver.ControlPort;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RawHttp;
import dev.liveswap.e2e.driver.RunningProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may talk to the agent. One program for all tests: none of them may change it. */
class ControlPortTest {
  @TempDir static Path folder;
  private static RunningProgram program;
  private static ControlPort control;

  @BeforeAll
  static void aProgramWithAnUntakenChange() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    program = Launch.agent("watch=off").program(project, GreeterProgram.MAIN_CLASS).start();
    program.http();
    control = program.control();
    // Whoever gets in makes this live.
    project.edit(GREETING, "first", "intruded");
  }

  @AfterAll
  static void itEnds() {
    program.close();
  }

  private static void isKeptOut(String requestLine, String... headers) throws Exception {
    RawHttp.Answer answer = control.sendExactly(requestLine, headers);
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.headers().toLowerCase(Locale.ROOT))
        .doesNotContain("access-control-allow-origin");
    assertThat(program.http().get("/text")).isEqualTo("first");
  }

  @Test
  void withoutATokenNothing() throws Exception {
    isKeptOut("POST /reload", control.host(), "Content-Length: 0");
    isKeptOut("GET /status", control.host());
    isKeptOut("GET /events", control.host());
    isKeptOut("POST /undo?version=0", control.host(), "Content-Length: 0");
    isKeptOut("POST /redo", control.host(), "Content-Length: 0");
    isKeptOut("GET /history", control.host());
  }

  @Test
  void withAWrongTokenNothing() throws Exception {
    isKeptOut("POST /reload", control.host(), "Authorization: Bearer 0123", "Content-Length: 0");
    isKeptOut("POST /reload", control.host(), "Authorization: Bearer ", "Content-Length: 0");
    isKeptOut(
        "POST /reload",
        control.host(),
        "Authorization: Basic " + control.token(),
        "Content-Length: 0");
  }

  @Test
  void theTokenInTheAddressCountsForNothing() throws Exception {
    isKeptOut("POST /reload?token=" + control.token(), control.host(), "Content-Length: 0");
  }

  @Test
  void aWebPageOfAnotherOriginGetsNothingEvenWithTheToken() throws Exception {
    String[] origins = {"http://evil.example", "null", "http://localhost:1", "https://127.0.0.1"};
    for (String origin : origins) {
      isKeptOut(
          "POST /reload",
          control.host(),
          control.authorization(),
          "Origin: " + origin,
          "Content-Length: 0");
    }
  }

  @Test
  void aNameThatWasReboundToThisMachineGetsNothingEvenWithTheToken() throws Exception {
    for (String host : new String[] {"evil.example:" + control.port(), "127.0.0.1.evil.example"}) {
      isKeptOut("POST /reload", "Host: " + host, control.authorization(), "Content-Length: 0");
    }
  }

  @Test
  void aLinkThatABrowserFollowsDoesNothing() throws Exception {
    isKeptOut("GET /reload", control.host(), control.authorization());
    isKeptOut("GET /reload", control.host());
    isKeptOut("OPTIONS /reload", control.host(), "Origin: http://evil.example");
  }

  @Test
  void anythingElseIsNotFound() throws Exception {
    assertThat(control.send("GET /").status()).isEqualTo(404);
    assertThat(control.send("POST /../reload").status()).isBetween(400, 499);
    assertThat(program.http().get("/text")).isEqualTo("first");
  }

  @Test
  void onlyTheUserCanReadTheToken() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(control.file())))
        .isEqualTo("rw-------");
    assertThat(control.token()).hasSizeGreaterThan(20);
  }

  @Test
  void nobodyOnAnotherMachineCanConnect() throws Exception {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, control.port()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void withTheTokenTheStatusIsThere() throws Exception {
    RawHttp.Answer answer = control.send("GET /status");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"pid\":" + program.pid())
        .contains("\"mainClass\":\"app.Main\"");
  }
}
