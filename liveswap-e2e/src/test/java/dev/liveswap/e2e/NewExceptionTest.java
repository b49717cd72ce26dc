package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Launch.Ended;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save whose code throws is shown as such, and harms nothing but itself. */
class NewExceptionTest {
  private static final String SAID =
      "NullPointerException from Greeting.text(), new with version 2";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aGreeter() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
  }

  @Test
  void theFirstExceptionOfANewVersionIsToldOnceWithItsPlaceAndTheWayBack() throws Exception {
    try (RunningProgram program =
        Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready()) {
      program.control();
      project.edit(GREETING, "\"first\"", "\"second\"");
      assertThat(program.nextReload().number("version")).isEqualTo(1);
      assertThat(program.http().get("/text")).isEqualTo("second");

      project.edit(GREETING, "return \"second\";", "String none = null;\n    return none.trim();");
      assertThat(program.nextReload().number("version")).isEqualTo(2);
      String answer = failure(program);

      assertThat(answer).contains("NullPointerException", "\"none\" is null");
      JsonObject finding = finding(program.nextReport("exception"), 2);
      assertThat(finding.get("message").getAsString()).isEqualTo(SAID);
      assertThat(finding.get("code").getAsString()).isEqualTo("LS073");
      assertThat(finding.get("cure").getAsString()).isEqualTo("undo: ./liveswap undo");
      JsonObject position = finding.getAsJsonObject("position");
      assertThat(position.get("file").getAsString()).isEqualTo("src/main/java/app/Greeting.java");
      assertThat(position.get("line").getAsInt()).isEqualTo(6);

      assertThat(failure(program)).isEqualTo(answer);
      Ended history = Launch.liveswap("history").asUserOf(program).end();
      assertThat(history.said()).contains("! " + SAID);

      Ended undo = Launch.liveswap("undo").asUserOf(program).end();
      assertThat(undo.exitCode()).isZero();
      assertThat(program.nextReload().number("runningVersion")).isEqualTo(1);
      assertThat(program.http().get("/text")).isEqualTo("second");
      // Another type is told anew, and is the next thing to be told at all.
      project.edit(GREETING, "none.trim()", "\"text\".substring(9)");
      assertThat(program.nextReload().number("version")).isEqualTo(3);
      assertThat(failure(program)).contains("StringIndexOutOfBoundsException");
      assertThat(finding(program.nextReport("exception"), 3).get("message").getAsString())
          .isEqualTo("StringIndexOutOfBoundsException from Greeting.text(), new with version 3");
    }
  }

  private static JsonObject finding(Report report, int version) {
    assertThat(report.number("version")).isEqualTo(version);
    return report.json().getAsJsonObject("finding");
  }

  @Test
  void aPersonReadsOneLineAndWhatTheMethodThrewBeforeIsNoNews() throws Exception {
    try (RunningProgram program =
        Launch.java("-javaagent:" + Tool.agentJar() + "=report=text")
            .program(project, GreeterProgram.MAIN_CLASS)
            .start()) {
      program.awaitLine("ready: ");
      project.edit(GREETING, "return \"first\";", "throw new IllegalStateException(\"a\");");
      program.awaitLine("1 class live");
      assertThat(failure(program)).contains("IllegalStateException: a");
      program.awaitLine(
          "src/main/java/app/Greeting.java:5: IllegalStateException from Greeting.text(), new with"
              + " version 1 (undo: ./liveswap undo)");

      project.edit(GREETING, "\"a\"", "\"b\"");
      awaitFailure(program, "IllegalStateException: b");
      project.edit(GREETING, "throw new IllegalStateException(\"b\");", "return \"x\".repeat(-1);");
      awaitFailure(program, "IllegalArgumentException");

      program.awaitLine("IllegalArgumentException from Greeting.text(), new with version 3");
      assertThat(program.errors()).noneMatch(line -> line.contains("new with version 2"));
    }
  }

  /** Until the save is live. */
  private static void awaitFailure(RunningProgram program, String wanted) {
    await("the answer is " + wanted).until(() -> failure(program).contains(wanted));
  }

  /** The answer of a request that fails, without the time of the day. */
  private static String failure(RunningProgram program) {
    try {
      throw new AssertionError("no error, but " + program.http().get("/text"));
    } catch (IOException e) {
      return e.getMessage().replaceAll("Date: .*", "");
    }
  }
}
