package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said and changes nothing; the next good save works. */
class RefusedTest {
  @TempDir Path folder;
  private Project project;
  private RunningProgram program;

  @BeforeEach
  void aProgramRunsUnderTheAgent() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    program = Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
  }

  @AfterEach
  void itEnds() {
    program.close();
  }

  @Test
  void aSyntaxErrorIsShownWithItsPlaceAndItsLineAndTheOldVersionRunsOn() throws Exception {
    project.edit(GREETING, "return \"first\";", "return \"second\"");

    Report refused = program.nextReload();
    assertThat(refused.verdict()).isEqualTo("REFUSED");
    assertThat(refused.changes()).isEmpty();
    assertThat(refused.finding().code()).isEqualTo("LS001");
    assertThat(refused.finding().place()).isEqualTo("src/main/java/app/Greeting.java:5:20");
    assertThat(refused.finding().message()).contains("';' expected");
    assertThat(refused.finding().sourceLine()).contains("return \"second\"");
    assertThat(program.http().get("/text")).isEqualTo("first");
  }

  @Test
  void anErrorClearsItselfWhenItIsFixed() throws Exception {
    project.edit(GREETING, "return \"first\";", "return \"second\"");
    assertThat(program.nextReload().verdict()).isEqualTo("REFUSED");

    project.edit(GREETING, "return \"second\"", "return \"third\";");

    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    assertThat(program.http().get("/text")).isEqualTo("third");
  }

  @Test
  void anErrorThatIsTakenBackLeavesNothingToDo() throws Exception {
    project.edit(GREETING, "\"first\"", "unknown");
    assertThat(program.nextReload().verdict()).isEqualTo("REFUSED");

    project.edit(GREETING, "unknown", "\"first\"");

    Report cleared = program.nextReload();
    assertThat(cleared.verdict()).isEqualTo("LIVE");
    assertThat(cleared.codes()).isEmpty();
    assertThat(program.http().get("/text")).isEqualTo("first");
  }

  @Test
  void whatIsRightInTheSameSaveWaitsForWhatIsWrong() throws Exception {
    project.add("app/Broken.java", "package app; class Broken { int x = \"no number\"; }");
    assertThat(program.nextReload().verdict()).isEqualTo("REFUSED");
    project.edit(GREETING, "first", "second");
    assertThat(program.nextReload().verdict()).isEqualTo("REFUSED");
    assertThat(program.http().get("/text")).isEqualTo("first");

    project.edit("app/Broken.java", "\"no number\"", "1");

    Report live = program.nextReload();
    assertThat(live.verdict()).isEqualTo("LIVE");
    assertThat(live.changes())
        .containsExactlyInAnyOrder("CHANGED app.Greeting", "ADDED app.Broken");
    assertThat(program.http().get("/text")).isEqualTo("second");
  }

  @Test
  void aBrokenNewFileThatIsDeletedAgainHoldsNothingUp() throws Exception {
    project.add("app/Broken.java", "package app; class Broken {");
    assertThat(program.nextReload().verdict()).isEqualTo("REFUSED");
    project.delete("app/Broken.java");
    project.edit(GREETING, "first", "second");

    program.http().awaitAnswer("/text", "second");
  }

  @Test
  void anErrorInADependentOfWhatWasEditedIsNamedThere() throws Exception {
    project.edit(GREETING, "String text()", "String words()");

    Report refused = program.nextReload();
    assertThat(refused.verdict()).isEqualTo("REFUSED");
    assertThat(refused.finding().place()).startsWith("src/main/java/app/Main.java:");
    assertThat(refused.finding().message()).contains("cannot find symbol");
    assertThat(program.http().get("/text")).isEqualTo("first");
  }

  @Test
  void aClassFileCutInHalfIsNamedAndTheWholeOneIsTaken() throws Exception {
    byte[] whole = project.compiled(GREETING, "first", "second");
    Path classFile = project.classFile("app.Greeting");

    Files.write(classFile, Arrays.copyOf(whole, whole.length / 2));
    Report refused = program.nextReload();
    assertThat(refused.verdict()).isEqualTo("REFUSED");
    assertThat(refused.finding().code()).isEqualTo("LS002");
    assertThat(refused.toString()).contains("Greeting");
    assertThat(program.http().get("/text")).isEqualTo("first");

    Files.write(classFile, whole);
    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    assertThat(program.http().get("/text")).isEqualTo("second");
  }

  @Test
  void aClassFileOfRubbishIsNamed() throws Exception {
    Files.writeString(project.classFile("app.Greeting"), "<html>not a class</html>");
    Report refused = program.nextReload();
    assertThat(refused.verdict()).isEqualTo("REFUSED");
    assertThat(refused.finding().code()).isEqualTo("LS002");
    assertThat(program.http().get("/text")).isEqualTo("first");

    project.edit(GREETING, "first", "second");
    program.http().awaitAnswer("/text", "second");
  }
}
