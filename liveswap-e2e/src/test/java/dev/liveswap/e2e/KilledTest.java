package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.liveswap.e2e.driver.ControlPort;
import dev.liveswap.e2e.driver.HttpProbe;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However tool and program end, nothing is left that stops the next start. */
class KilledTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Project project;
  private int port;

  @BeforeEach
  void aPlainFolderOfSources() throws Exception {
    project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    port = HttpProbe.freePort();
  }

  private Launch run() throws Exception {
    return Launch.run(project.root()).with("--", "" + port);
  }

  private static ProcessHandle programOf(RunningProgram run) throws Exception {
    return ProcessHandle.of(Long.parseLong(run.http().get("/pid"))).orElseThrow();
  }

  @Test
  void theToolKilledTakesTheProgramWithItAndTheNextRunStarts() throws Exception {
    try (RunningProgram killed = run().start().ready()) {
      ProcessHandle child = programOf(killed);
      killed.kill();
      await().atMost(PATIENCE).until(() -> !child.isAlive());

      try (RunningProgram next = run().asUserOf(killed).start().ready()) {
        project.edit(GREETING, "first", "second");
        next.http().awaitAnswer("/text", "second");
      }
    }
  }

  @Test
  void theProgramKilledIsReportedAndTheNextRunStarts() throws Exception {
    try (RunningProgram run = run().start().ready()) {
      ProcessHandle child = programOf(run);
      child.destroyForcibly();
      assertThat(run.nextReport("ended").number("exitCode")).isNotZero();
      run.kill();

      try (RunningProgram next = run().asUserOf(run).start().ready()) {
        next.http().awaitAnswer("/text", "first");
      }
    }
  }

  @Test
  void aProgramThatBrokeAfterAnEditIsStartedAgainByTheNextSaveThatCompiles() throws Exception {
    try (RunningProgram run = run().start().ready()) {
      project.edit(GREETING, "first", "second");
      run.nextReload();
      ProcessHandle child = programOf(run);
      child.destroyForcibly();
      run.nextReport("ended");
      run.nextReport("note");

      project.edit(GREETING, "\"second\";", "\"third\"");
      assertThat(run.nextReport("failure").message()).contains("does not compile");
      project.edit(GREETING, "\"third\"", "\"third\";");

      assertThat(run.nextReport("started").number("restarts")).isEqualTo(1);
      run.ready();
      run.http().awaitAnswer("/text", "third");
    }
  }

  @Test
  void theToolAskedToEndEndsTheProgramAndTidiesUp() throws Exception {
    try (RunningProgram run = run().start().ready()) {
      ProcessHandle child = programOf(run);
      run.control();
      run.terminate();
      run.exitCode();
      await().atMost(PATIENCE).until(() -> !child.isAlive());
      await()
          .atMost(PATIENCE)
          .until(() -> ControlPort.instanceFiles(run.runtimeDirectory()).isEmpty());
    }
  }

  @Test
  void theFileOfAKilledProgramMisleadsNobody() throws Exception {
    Project built = GreeterProgram.write(Project.maven(folder.resolve("built"))).compile();
    Launch java = Launch.agent().program(built, GreeterProgram.MAIN_CLASS);
    try (RunningProgram killed = java.start().ready()) {
      killed.control();
      killed.kill();
      killed.exitCode();
      Launch again = Launch.agent().program(built, GreeterProgram.MAIN_CLASS).asUserOf(killed);
      try (RunningProgram next = again.start().ready()) {
        built.edit(GREETING, "first", "second");
        next.nextReload();
        Launch.Ended status = Launch.liveswap("status").asUserOf(killed).end();
        assertThat(status.exitCode()).isZero();
        assertThat(status.said()).contains("" + next.pid()).doesNotContain("" + killed.pid());
      }
    }
  }

  @Test
  void whatWasSavedWhileNothingRanIsThereAtTheNextStart() throws Exception {
    try (RunningProgram run = run().start().ready()) {
      run.http().awaitAnswer("/text", "first");
    }
    project.edit(GREETING, "first", "second");
    try (RunningProgram run = run().start().ready()) {
      assertThat(run.http().get("/text")).isEqualTo("second");
    }
  }
}
