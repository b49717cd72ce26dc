package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.ControlPort;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RawHttp;
import dev.liveswap.e2e.driver.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor or a script gets from the control port. */
class EventsTest {
  @TempDir Path folder;
  private Project project;
  private RunningProgram program;
  private ControlPort control;

  @BeforeEach
  void aProgramRunsUnderTheAgent() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    program = Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
    control = program.control();
  }

  @AfterEach
  void itEnds() {
    program.close();
  }

  @Test
  void aListenerHearsOfASaveAsItHappens() throws Exception {
    try (RawHttp events = new RawHttp(control.port())) {
      events.request("GET /events", control.host(), control.authorization());
      assertThat(events.line()).contains("200");

      project.edit(GREETING, "first", "second");

      assertThat(eventWith(events, "\"reloaded\"")).contains("LIVE").contains("app.Greeting");
    }
  }

  @Test
  void aListenerWhoLeavesTakesNothingWithHim() throws Exception {
    for (int listener = 0; listener < 20; listener++) {
      try (RawHttp events = new RawHttp(control.port())) {
        events.request("GET /events", control.host(), control.authorization());
        assertThat(events.line()).contains("200");
      }
    }
    project.edit(GREETING, "first", "second");
    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    assertThat(control.send("GET /status").status()).isEqualTo(200);
  }

  @Test
  void theAnswerToAReloadIsItsOutcome() throws Exception {
    RawHttp.Answer nothing = control.send("POST /reload");
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.body()).contains("\"LIVE\"");

    project.edit(GREETING, "\"first\"", "first");
    assertThat(program.nextReport("reloaded").verdict()).isNotEmpty();
    RawHttp.Answer refused = control.send("POST /reload");
    assertThat(refused.body()).contains("REFUSED").contains("LS001").contains("Greeting.java");
  }

  @Test
  void theStatusTellsTheLastVerdict() throws Exception {
    assertThat(control.send("GET /status").body()).contains("\"reloads\":0");
    project.edit(GREETING, "\"first\"", "first");
    program.nextReload();
    assertThat(control.send("GET /status").body()).contains("\"REFUSED\"").contains("LS001");
    project.edit(GREETING, "return first", "return \"second\"");
    program.nextReload();
    assertThat(control.send("GET /status").body()).contains("\"LIVE\"").doesNotContain("LS001");
  }

  @Test
  void severalReloadsAskedForAtOnceAreAllAnswered() throws Exception {
    project.edit(GREETING, "first", "second");
    var answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(ignored -> post())
            .map(RawHttp.Answer::status)
            .toList();
    assertThat(answers).containsOnly(200);
    assertThat(program.http().get("/text")).isEqualTo("second");
  }

  private RawHttp.Answer post() {
    try {
      return control.send("POST /reload");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String eventWith(RawHttp events, String text) throws Exception {
    String line = events.line();
    while (!(line.startsWith("data:") && line.contains(text))) {
      line = events.line();
    }
    return line;
  }
}
