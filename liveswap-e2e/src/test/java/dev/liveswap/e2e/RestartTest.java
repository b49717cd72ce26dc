package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.HttpProbe;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can't become live. The edits here give a class a superclass of the JDK with fields of its
 * own: no JVM can do that to objects that exist.
 */
class RestartTest {
  private static final String CLASS = "public class Greeting {";
  private static final String EXTENDED =
      "public class Greeting extends java.util.concurrent.atomic.AtomicInteger {";

  @TempDir Path folder;
  private Project project;
  private int port;

  @BeforeEach
  void aPlainFolderOfSources() throws Exception {
    project = GreeterProgram.write(Project.plain(folder.resolve("greeter")));
    port = HttpProbe.freePort();
  }

  private RunningProgram run(String... options) throws Exception {
    return Launch.run(project.root())
        .with(options)
        .with("--", Integer.toString(port))
        .start()
        .ready();
  }

  @Test
  void theReasonIsNamedAndTheProgramRestartsByItselfOnTheSamePort() throws Exception {
    try (RunningProgram program = run()) {
      String before = program.http().get("/pid");

      project.edit(GREETING, CLASS, EXTENDED);

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("NEEDS_RESTART");
      assertThat(reload.codes()).contains("LS029");
      assertThat(reload.finding().className()).isEqualTo("app.Greeting");
      assertThat(reload.finding().message()).contains("AtomicInteger");
      assertThat(reload.finding().place()).contains("Greeting.java");
      assertThat(program.nextReport("started").number("restarts")).isEqualTo(1);
      program.ready();
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.http().get("/pid")).isNotEqualTo(before);

      project.edit(GREETING, "first", "second");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      assertThat(program.http().get("/text")).isEqualTo("second");
    }
  }

  @Test
  void onRequestTheOldVersionIsKept() throws Exception {
    try (RunningProgram program = run("--on-unsupported=keep")) {
      String before = program.http().get("/pid");
      project.edit(GREETING, CLASS, EXTENDED);
      assertThat(program.nextReload().verdict()).isEqualTo("NEEDS_RESTART");
      assertThat(program.http().get("/pid")).isEqualTo(before);

      // Taken back, it blocks nothing.
      project.edit(GREETING, text -> text.replace(EXTENDED, CLASS).replace("first", "second"));
      program.http().awaitAnswer("/text", "second");
      assertThat(program.http().get("/pid")).isEqualTo(before);
    }
  }

  @Test
  void aNewVersionThatDoesNotCompileNeverStopsTheOldOne() throws Exception {
    try (RunningProgram program = run()) {
      String before = program.http().get("/pid");

      project.edit(GREETING, CLASS, EXTENDED.replace("AtomicInteger", "AtomicIntegerr"));

      assertThat(program.nextReload().verdict()).isEqualTo("REFUSED");
      assertThat(program.http().get("/pid")).isEqualTo(before);

      project.edit(GREETING, "AtomicIntegerr", "AtomicInteger");
      assertThat(program.nextReload().verdict()).isEqualTo("NEEDS_RESTART");
      assertThat(program.nextReport("started").number("restarts")).isEqualTo(1);
    }
  }

  @Test
  void underTheAgentAloneTheProgramRunsOnAndThePersonReadsWhatToDo() throws Exception {
    project.compile();
    Launch java = Launch.agent("sources=" + project.sourceRoot()).program(project, "app.Main", "0");
    try (RunningProgram program = java.start().ready()) {
      project.edit(GREETING, CLASS, EXTENDED);

      assertThat(program.nextReload().verdict()).isEqualTo("NEEDS_RESTART");
      assertThat(program.http().get("/text")).isEqualTo("first");
      assertThat(program.isAlive()).isTrue();
    }
  }

  @Test
  void whatWillNotBeExecutedAgainIsListedWithItsPlace() throws Exception {
    project.edit(GREETING, CLASS, CLASS + "\n  static { System.out.println(\"loaded\"); }");
    try (RunningProgram program = run()) {
      project.edit(GREETING, "\"loaded\"", "\"loaded again\"");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(reload.codes()).contains("LS060");
      assertThat(reload.finding().place()).contains("Greeting.java:");
    }
  }

  @Test
  void aChangedMainMethodIsListedAsNotExecutedAgain() throws Exception {
    try (RunningProgram program = run()) {
      project.edit(GreeterProgram.MAIN, "\"Listening on", "\"Now listening on");

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(reload.codes()).contains("LS062");
      assertThat(reload.finding().place()).contains("Main.java:");
    }
  }
}
