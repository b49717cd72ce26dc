package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static dev.liveswap.e2e.GreeterProgram.classSaying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New files, deleted files, and many files at once. */
class ManyFilesTest {
  private static final int CLASSES = 60;

  @TempDir Path folder;
  private Project project;
  private RunningProgram program;

  @BeforeEach
  void aProgramOfManyClassesRunsUnderTheAgent() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter")));
    writeAll("one");
    project.commitAll("one");
    project.git("branch", "-m", "one");
    project.git("checkout", "-q", "-b", "two");
    writeAll("two");
    project.commitAll("two");
    project.git("checkout", "-q", "one");
    project.compile();
    program = Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
  }

  @AfterEach
  void itEnds() {
    program.close();
  }

  private void writeAll(String text) throws IOException {
    for (int number = 0; number < CLASSES; number++) {
      String packageName = "app.p" + number % 7;
      String simpleName = "C" + number;
      project.add(
          packageName.replace('.', '/') + "/" + simpleName + ".java",
          classSaying(packageName, simpleName, text + " " + number));
    }
  }

  @Test
  void aBranchThatGitChecksOutIsOneReload() throws Exception {
    assertThat(program.http().get("/call?app.p0.C0")).isEqualTo("one 0");
    for (String branch : List.of("two", "one")) {
      project.git("checkout", "-q", branch);

      Report reload = program.nextReload();
      assertThat(reload.verdict()).isEqualTo("LIVE");
      assertThat(reload.changes())
          .hasSize(CLASSES)
          .allMatch(change -> change.startsWith("CHANGED"));
      assertThat(program.furtherReloads()).isEmpty();
      // One that was loaded before, one that the first checkout found unused.
      assertThat(program.http().get("/call?app.p0.C0")).isEqualTo(branch + " 0");
      assertThat(program.http().get("/call?app.p6.C6")).isEqualTo(branch + " 6");
    }
  }

  @Test
  void twoClassesThatNeedEachOthersNewVersionAreOneReload() throws Exception {
    project.add("app/Word.java", classSaying("app", "Word", "word"));
    project.edit(GREETING, "\"first\"", "\"my \" + Word.text()");

    program.http().awaitAnswer("/text", "my word");
    assertThat(program.furtherReloads()).allMatch(report -> report.verdict().equals("LIVE"));
  }

  @Test
  void aNewClassWorksAtOnce() throws Exception {
    project.add("app/Fresh.java", classSaying("app", "Fresh", "made a moment ago"));

    assertThat(program.nextReload().changes()).containsExactly("ADDED app.Fresh");
    assertThat(program.http().get("/call?app.Fresh")).isEqualTo("made a moment ago");
  }

  @Test
  void aClassInANewPackageWorksAtOnceAndCanBeEdited() throws Exception {
    project.add("brand/fresh/deep/Fresh.java", classSaying("brand.fresh.deep", "Fresh", "one"));
    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    assertThat(program.http().get("/call?brand.fresh.deep.Fresh")).isEqualTo("one");

    project.edit("brand/fresh/deep/Fresh.java", "one", "two");
    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    assertThat(program.http().get("/call?brand.fresh.deep.Fresh")).isEqualTo("two");
  }

  @Test
  void aClassThatMissedItsChanceIsFoundOnceItExists() throws Exception {
    assertThat(program.http().get("/call?app.Late")).isEqualTo("no class app.Late");

    project.add("app/Late.java", classSaying("app", "Late", "here"));

    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");
    assertThat(program.http().get("/call?app.Late")).isEqualTo("here");
  }

  @Test
  void aDeletedSourceTakesItsClassFileWithIt() throws Exception {
    project.delete("app/p0/C7.java");

    Report reload = program.nextReload();
    assertThat(reload.verdict()).isEqualTo("LIVE");
    assertThat(reload.changes()).containsExactly("REMOVED app.p0.C7");
    assertThat(project.classFile("app.p0.C7")).doesNotExist();
    assertThat(program.http().get("/call?app.p0.C7")).isEqualTo("no class app.p0.C7");
  }

  @Test
  void aRenamedClassIsAnOldOneGoneAndANewOneThere() throws Exception {
    String moved = Files.readString(project.source("app/p0/C7.java")).replace("C7", "Seven");
    project.delete("app/p0/C7.java");
    project.add("app/p0/Seven.java", moved);

    program.http().awaitAnswer("/call?app.p0.Seven", "one 7");
    program.http().awaitAnswer("/call?app.p0.C7", "no class app.p0.C7");
  }
}
