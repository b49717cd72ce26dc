package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static dev.liveswap.e2e.GreeterProgram.classSaying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File systems as they are: the program goes on, nothing is lost. */
class HardPlacesTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aProgram() throws Exception {
    project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
  }

  private RunningProgram start() throws Exception {
    return Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready();
  }

  private void anEditIsLive(RunningProgram program, String from, String to) throws Exception {
    project.edit(GREETING, from, to);
    program.http().awaitAnswer("/text", to);
  }

  @Test
  void aLinkThatLeadsBackIntoItsOwnFolder() throws Exception {
    Files.createSymbolicLink(project.source("app/loop"), project.sourceRoot());
    Files.createSymbolicLink(project.classes().resolve("loop"), project.classes());
    try (RunningProgram program = start()) {
      anEditIsLive(program, "first", "second");
    }
  }

  @Test
  void aLinkToNowhere() throws Exception {
    Files.createSymbolicLink(project.source("app/Gone.java"), folder.resolve("nowhere.java"));
    try (RunningProgram program = start()) {
      anEditIsLive(program, "first", "second");
    }
  }

  @Test
  void aSourceRootThatIsALink() throws Exception {
    Path real = folder.resolve("elsewhere");
    Files.move(project.sourceRoot(), real);
    Files.createSymbolicLink(project.sourceRoot(), real);
    try (RunningProgram program = start()) {
      anEditIsLive(program, "first", "second");
    }
  }

  @Test
  void aSourceFolderThatVanishesAndComesBack() throws Exception {
    try (RunningProgram program = start()) {
      Path away = folder.resolve("away");
      Files.move(project.sourceRoot(), away);
      Files.move(away, project.sourceRoot());
      program.http().awaitAnswer("/text", "first");

      anEditIsLive(program, "first", "second");
      assertThat(program.isAlive()).isTrue();
    }
  }

  @Test
  void aCleanBuildUnderTheRunningProgram() throws Exception {
    try (RunningProgram program = start()) {
      project.edit(GREETING, "first", "second");
      deleteAll(project.classes());
      project.compile();

      program.http().awaitAnswer("/text", "second");
      anEditIsLive(program, "second", "third");
    }
  }

  @Test
  void tenThousandFilesTouchedAtOnce() throws Exception {
    int files = 10_000;
    for (int number = 0; number < files; number++) {
      String name = "C" + number;
      project.add("many/" + name + ".java", classSaying("many", name, "many"));
    }
    project.compile();
    try (RunningProgram program = start()) {
      for (int number = 0; number < files; number++) {
        Path source = project.source("many/C" + number + ".java");
        Files.writeString(source, Files.readString(source));
      }
      anEditIsLive(program, "first", "second");
    }
  }

  @Test
  void aFileWithWindowsLineEndsAndLettersOfOtherAlphabets() throws Exception {
    try (RunningProgram program = start()) {
      project.edit(GREETING, text -> text.replace("first", "grüße, Юрій").replace("\n", "\r\n"));
      program.http().awaitAnswer("/text", "grüße, Юрій");
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
