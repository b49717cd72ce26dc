package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./liveswap attach PID}. */
class AttachTest {
  @TempDir Path folder;

  @Test
  void aProgramThatAlreadyRunsTakesEditsFromThenOn() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    Launch java = Launch.java().program(project, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start()) {
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.http().get("/visits")).isEqualTo("1");

      Launch attach = Launch.liveswap("attach", "" + program.pid()).asUserOf(program);
      try (RunningProgram attached = attach.start()) {
        assertThat(program.control().pid()).isEqualTo(program.pid());
        project.edit(GREETING, "first", "second");
        program.http().awaitAnswer("/text", "second");
        assertThat(program.http().get("/visits")).isEqualTo("2");
        assertThat(attached.toString()).contains("liveswap");
      }
    }
  }

  @Test
  void aProcessThatDoesNotExistIsNamed() throws Exception {
    Launch.Ended ended = Launch.liveswap("attach", "999999999").end();
    assertThat(ended.exitCode()).isNotZero();
    assertThat(ended.said()).contains("999999999").doesNotContain("\tat ");
  }

  @Test
  void whatIsNoProcessNumberIsAWrongCommand() throws Exception {
    Launch.Ended ended = Launch.liveswap("attach", "greeter").end();
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.said()).contains("greeter").doesNotContain("\tat ");
  }
}
