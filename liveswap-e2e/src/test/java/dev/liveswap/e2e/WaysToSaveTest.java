package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file comes to have other content, the program has it, once. */
class WaysToSaveTest {
  @TempDir Path folder;
  private Project project;
  private RunningProgram program;

  @BeforeEach
  void aProgramRunsUnderTheAgent() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    project.commitAll("first");
    program = Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
  }

  @AfterEach
  void itEnds() {
    program.close();
  }

  @Test
  void aFileWrittenInPlace() throws Exception {
    project.edit(GREETING, "first", "second");
    oneReloadMakesTheProgramSay("second");
  }

  @Test
  void aFileRenamedOverTheOldOne() throws Exception {
    project.editByRename(GREETING, "first", "second");
    oneReloadMakesTheProgramSay("second");
  }

  @Test
  void aFileWrittenBesideItsBackup() throws Exception {
    project.editByBackup(GREETING, "first", "second");
    oneReloadMakesTheProgramSay("second");
  }

  @Test
  void aFileDeletedAndCreatedAgain() throws Exception {
    project.editByDeleting(GREETING, "first", "second");
    oneReloadMakesTheProgramSay("second");
  }

  @Test
  void aClassFileWrittenByAnIde() throws Exception {
    byte[] classFile = project.compiled(GREETING, "first", "second");
    Files.write(project.classFile("app.Greeting"), classFile);
    oneReloadMakesTheProgramSay("second");
  }

  @Test
  void aClassFileRenamedIntoPlaceByABuildTool() throws Exception {
    Path beside = project.classes().resolve("app/Greeting.class.new");
    Files.write(beside, project.compiled(GREETING, "first", "second"));
    Files.move(beside, project.classFile("app.Greeting"), StandardCopyOption.REPLACE_EXISTING);
    oneReloadMakesTheProgramSay("second");
  }

  @Test
  void aSourceSavedAndItsClassFileWrittenByTheIdeAreNotTakenTwice() throws Exception {
    byte[] classFile = project.compiled(GREETING, "first", "second");
    project.edit(GREETING, "first", "second");
    assertThat(program.nextReload().verdict()).isEqualTo("LIVE");

    Files.write(project.classFile("app.Greeting"), classFile);
    project.add("app/Other.java", GreeterProgram.classSaying("app", "Other", "other"));

    Report next = program.nextReload();
    assertThat(next.changes()).containsExactly("ADDED app.Other");
    assertThat(program.http().get("/text")).isEqualTo("second");
  }

  @Test
  void oneEditAfterTheOther() throws Exception {
    String now = "first";
    for (int edit = 1; edit <= 10; edit++) {
      String next = "edit " + edit;
      project.edit(GREETING, "\"" + now + "\"", "\"" + next + "\"");
      oneReloadMakesTheProgramSay(next);
      now = next;
    }
  }

  @Test
  void anEditTakenBackIsLiveToo() throws Exception {
    project.edit(GREETING, "first", "second");
    oneReloadMakesTheProgramSay("second");
    project.edit(GREETING, "second", "first");
    oneReloadMakesTheProgramSay("first");
  }

  @Test
  void anEventWithoutAChangeDoesNothing() throws Exception {
    Path source = project.source(GREETING);
    Files.writeString(source, Files.readString(source));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    project.add("app/Other.java", GreeterProgram.classSaying("app", "Other", "other"));

    assertThat(program.nextReload().changes()).containsExactly("ADDED app.Other");
  }

  @Test
  void aChangeThatNobodyWasToldOfIsFoundWhenAskedFor() throws Exception {
    // Same size, same time: only the content tells.
    Path source = project.source(GREETING);
    FileTime before = Files.getLastModifiedTime(source);
    project.edit(GREETING, "first", "fresh");
    Files.setLastModifiedTime(source, before);

    assertThat(program.control().send("POST /reload").status()).isEqualTo(200);
    assertThat(program.http().get("/text")).isEqualTo("fresh");
  }

  @Test
  void filesThatAreNotSourcesAreLeftAlone() throws Exception {
    project.addFile("src/main/java/app/notes.txt", "not Java");
    project.addFile("src/main/java/app/.Greeting.java.swp", "an editor's own");
    project.addFile("src/main/java/app/#Greeting.java#", "an editor's own");
    project.edit(GREETING, "first", "second");
    oneReloadMakesTheProgramSay("second");
  }

  private void oneReloadMakesTheProgramSay(String text) throws Exception {
    Report reload = program.nextReload();
    assertThat(reload.verdict()).as(reload.toString()).isEqualTo("LIVE");
    assertThat(reload.changes()).containsExactly("CHANGED app.Greeting");
    assertThat(program.http().get("/text")).isEqualTo(text);
    assertThat(program.furtherReloads()).isEmpty();
  }
}
