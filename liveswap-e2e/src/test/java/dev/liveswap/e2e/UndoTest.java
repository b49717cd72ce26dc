package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Launch.Ended;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RawHttp;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any version of a run can be gone back to, and the next save goes on from the sources. */
class UndoTest {
  private static final String EXTRA = "app/Extra.java";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aGreeter() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
  }

  private RunningProgram started(String... options) throws Exception {
    RunningProgram program =
        Launch.agent(options).program(project, GreeterProgram.MAIN_CLASS).start().ready();
    program.control();
    return program;
  }

  private void editedFourTimes(RunningProgram program) throws Exception {
    project.edit(GREETING, "\"first\"", "\"second\"");
    assertThat(program.nextReload().number("version")).isEqualTo(1);
    project.edit(
        GREETING,
        "return \"second\";",
        "return \"third\" + mark() + count++;\n  }\n\n  private int count = 10;\n\n"
            + "  private String mark() {\n    return \"!\";");
    assertThat(program.nextReload().verdict()).startsWith("LIVE");
    project.add(EXTRA, GreeterProgram.classSaying("app", "Extra", "extra"));
    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    project.edit(GREETING, "\"third\"", "\"fourth\" + Extra.text()");
    assertThat(program.nextReload().number("version")).isEqualTo(4);
    assertThat(program.http().get("/text")).isEqualTo("fourthextra!10");
  }

  private static Ended tool(RunningProgram program, String... words) throws Exception {
    return Launch.liveswap(words).asUserOf(program).end();
  }

  /** By the control port, as the tool does it: a tool that is started takes seconds each time. */
  private static Report moved(RunningProgram program, String request) throws Exception {
    RawHttp.Answer answer = program.control().send("POST /" + request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return program.nextReload();
  }

  private static Report movedByTool(RunningProgram program, String... words) throws Exception {
    Ended ended = tool(program, words);
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return program.nextReload();
  }

  @Test
  void everyVersionIsOneCommandAwayAndTheStateIsKept() throws Exception {
    try (RunningProgram program = started()) {
      assertThat(program.http().get("/visits")).isEqualTo("1");
      editedFourTimes(program);
      byte[] onDisk = Files.readAllBytes(project.classFile("app.Greeting"));

      Report undone = movedByTool(program, "undo");
      assertThat(undone.verdict()).isEqualTo("LIVE");
      assertThat(undone.json().get("action").getAsString()).isEqualTo("UNDO");
      assertThat(undone.number("runningVersion")).isEqualTo(3);
      assertThat(undone.number("sourcesVersion")).isEqualTo(4);
      assertThat(program.http().get("/text")).isEqualTo("third!11");

      movedByTool(program, "undo", "1");
      assertThat(program.http().get("/text")).isEqualTo("second");
      moved(program, "undo?version=0");
      assertThat(program.http().get("/text")).isEqualTo("first");
      moved(program, "undo?version=2");
      assertThat(program.http().get("/text")).startsWith("third!");
      movedByTool(program, "redo");
      assertThat(program.http().get("/text")).isEqualTo("first");
      moved(program, "redo");
      moved(program, "redo");
      moved(program, "redo");
      assertThat(program.http().get("/text")).startsWith("fourthextra!");
      assertThat(program.http().get("/visits")).isEqualTo("2");
      assertThat(project.classFile("app.Greeting")).hasBinaryContent(onDisk);
      assertThat(program.furtherReloads()).isEmpty();
    }
  }

  @Test
  void theNextSaveBringsBackAllThatWasUndoneAndSaysSo() throws Exception {
    try (RunningProgram program = started()) {
      editedFourTimes(program);
      moved(program, "undo?version=1");
      assertThat(program.http().get("/text")).isEqualTo("second");

      // Another file than those that were undone.
      project.edit(EXTRA, "extra", "more");

      Report save = program.nextReload();
      assertThat(save.verdict()).isEqualTo("LIVE_WITH_NOTES");
      assertThat(save.codes()).contains("LS071");
      assertThat(save.number("version")).isEqualTo(5);
      assertThat(save.number("sourcesVersion")).isEqualTo(5);
      assertThat(program.http().get("/text")).startsWith("fourthmore!");

      assertThat(program.control().send("POST /redo").body())
          .contains("\"code\":\"LS012\"", "nothing to redo");
      moved(program, "undo");
      assertThat(program.http().get("/text")).isEqualTo("second");
      moved(program, "undo?version=4");
      assertThat(program.http().get("/text")).startsWith("fourthextra!");
    }
  }

  @Test
  void aReloadWithoutASaveBringsTheSourcesBackToo() throws Exception {
    try (RunningProgram program = started()) {
      editedFourTimes(program);
      moved(program, "undo?version=0");

      Ended reload = tool(program, "reload");

      assertThat(reload.exitCode()).isZero();
      assertThat(reload.said()).contains("the sources were ahead of the running program");
      assertThat(program.http().get("/text")).startsWith("fourthextra!");
      assertThat(program.nextReload().number("runningVersion")).isEqualTo(4);
    }
  }

  @Test
  void aClassThatAnEditDeletedIsThereAgain() throws Exception {
    project.add(EXTRA, GreeterProgram.classSaying("app", "Extra", "never loaded")).compile();
    try (RunningProgram program = started()) {
      project.edit(GREETING, "return \"first\";", "return \"x\".isEmpty() ? Extra.text() : \"a\";");
      program.nextReload();
      project.edit(GREETING, "\"x\".isEmpty() ? Extra.text() : \"a\"", "\"b\"");
      project.delete(EXTRA);
      Report deleted = program.nextReload();
      // Editor and file manager are two saves at times.
      if (!deleted.changes().contains("REMOVED app.Extra")) {
        deleted = program.nextReload();
      }
      assertThat(deleted.changes()).contains("REMOVED app.Extra");
      assertThat(project.classFile("app.Extra")).doesNotExist();

      moved(program, "undo?version=1");

      assertThat(program.http().get("/call?app.Extra")).isEqualTo("never loaded");
      assertThat(program.http().get("/text")).isEqualTo("a");
    }
  }

  @Test
  void aClassThatIsLoadedOnlyAfterTheUndoComesInThatVersion() throws Exception {
    project.add(EXTRA, GreeterProgram.classSaying("app", "Extra", "early")).compile();
    try (RunningProgram program = started()) {
      project.edit(EXTRA, "early", "late");
      assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
      moved(program, "undo");

      assertThat(program.http().get("/call?app.Extra")).isEqualTo("early");

      project.edit(GREETING, "first", "second");
      program.nextReload();
      assertThat(program.http().get("/call?app.Extra")).isEqualTo("late");
    }
  }

  @Test
  void whatWasRefusedOrNeededARestartIsListedAndCannotBeGoneTo() throws Exception {
    try (RunningProgram program = started()) {
      project.edit(GREETING, "first", "second");
      program.nextReload();
      project.edit(GREETING, "\"second\";", "\"second\"");
      assertThat(program.nextReload().number("version")).isEqualTo(2);
      project.edit(GREETING, "\"second\"", "\"third\";");
      assertThat(program.nextReload().number("version")).isEqualTo(3);
      project.edit(
          "app/Main.java", "public final class Main", "public final class Main extends Thread");
      assertThat(program.nextReload().verdict()).isEqualTo("NEEDS_RESTART");

      Ended history = tool(program, "history");
      assertThat(history.exitCode()).isZero();
      assertThat(history.output())
          .anyMatch(line -> line.startsWith("    0  ") && line.contains("as it was started"))
          .anyMatch(
              line -> line.startsWith("    2  ") && line.contains("refused, never ran: LS001"))
          .anyMatch(line -> line.startsWith(">   3  ") && line.contains("Greeting"))
          .anyMatch(line -> line.startsWith("    4  ") && line.contains("needs a restart"));
      Ended never = tool(program, "undo", "2");
      assertThat(never.exitCode()).isEqualTo(76);
      assertThat(never.said()).contains("LS012", "the program never ran version 2");
      assertThat(program.control().send("POST /undo?version=4").body())
          .contains("\"code\":\"LS012\"", "the program never ran version 4");
      moved(program, "undo");
      assertThat(program.http().get("/text")).isEqualTo("second");

      // What waits for a restart still waits; the rest goes on from the sources.
      project.edit(GREETING, "third", "fifth");
      assertThat(program.nextReload().codes()).contains("LS064", "LS071");
      assertThat(program.http().get("/text")).isEqualTo("fifth");
    }
  }

  @Test
  void badInputIsOneMessageAndAnExitCode() throws Exception {
    try (RunningProgram program = started()) {
      assertThat(program.control().send("POST /undo").body()).contains("nothing to undo");
      assertRefused(tool(program, "redo"), 76, "nothing to redo");
      assertThat(program.control().send("POST /undo?version=7").body())
          .contains("there is no version 7");
      assertRefused(tool(program, "undo", "seven"), 2, "seven");
      assertRefused(tool(program, "undo", "-1"), 2, "-1");
      assertThat(tool(program, "undo", "0").exitCode()).isZero();
      assertThat(program.control().send("POST /undo?version=x").status()).isEqualTo(400);
      assertThat(program.control().send("GET /undo").status()).isEqualTo(405);
      assertThat(program.control().send("GET /history").body())
          .contains("\"runningVersion\":0", "\"versions\":[]");
    }
  }

  private static void assertRefused(Ended ended, int exitCode, String message) {
    assertThat(ended.exitCode()).as(ended.said()).isEqualTo(exitCode);
    assertThat(ended.said()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void withoutStructureBodiesAndAddedClassesAreUndone() throws Exception {
    try (RunningProgram program = started("structure=off")) {
      project.add(EXTRA, GreeterProgram.classSaying("app", "Extra", "extra"));
      program.nextReload();
      project.edit(GREETING, "\"first\"", "Extra.text()");
      program.nextReload();
      assertThat(program.http().get("/text")).isEqualTo("extra");

      Report undone = moved(program, "undo?version=0");

      assertThat(undone.codes()).containsExactly("LS072");
      assertThat(program.http().get("/text")).isEqualTo("first");
      moved(program, "redo");
      assertThat(program.http().get("/text")).isEqualTo("extra");
    }
  }

  @Test
  void anonymousClassesThatWereRenumberedKeepWhatTheyAre() throws Exception {
    project.edit(
        GREETING,
        "return \"first\";\n",
        """
        return say.get();
          }

          private final java.util.function.Supplier<String> say =
              new java.util.function.Supplier<>() {
                public String get() {
                  return "kept";
                }
              };

          String other() {
            return "";
        """);
    project.compile();
    try (RunningProgram program = started()) {
      assertThat(program.http().get("/text")).isEqualTo("kept");
      project.edit(
          GREETING,
          "  private final",
          """
            Object before =
                new Object() {
                  public String toString() {
                    return "inserted";
                  }
                };

            private final""");
      assertThat(program.nextReload().verdict()).startsWith("LIVE");
      project.edit(GREETING, "kept", "changed");
      program.nextReload();
      assertThat(program.http().get("/text")).isEqualTo("changed");

      moved(program, "undo?version=0");
      assertThat(program.http().get("/text")).isEqualTo("kept");
      moved(program, "undo?version=1");
      assertThat(program.http().get("/text")).isEqualTo("kept");
      moved(program, "undo?version=2");
      assertThat(program.http().get("/text")).isEqualTo("changed");
    }
  }

  @Test
  void statusAndEventsTellTheVersion() throws Exception {
    try (RunningProgram program = started()) {
      editedFourTimes(program);
      moved(program, "undo?version=2");

      assertThat(program.control().send("GET /status").body())
          .contains("\"runningVersion\":2", "\"sourcesVersion\":4");
      assertThat(tool(program, "status").said())
          .contains("version 2 of 4 (undone)", "version 2 runs again")
          .contains("the sources stay at version 4");
    }
  }
}
