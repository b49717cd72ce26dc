package dev.liveswap.e2e;

import static dev.liveswap.e2e.GreeterProgram.GREETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import dev.liveswap.e2e.driver.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk without room and folders without permission: the program goes on, the message names the
 * file, and nothing is lost. Both take root to set up; without it they are skipped.
 */
class DeniedTest {
  private static final String NOBODY = "65534";

  @TempDir Path folder;

  @Test
  void aFullDisk() throws Exception {
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter")));
    Path disk = Files.createDirectories(project.root().resolve("target"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()),
        "mounting a small disk takes root");
    try {
      project.compile();
      try (RunningProgram program =
          Launch.agent().program(project, GreeterProgram.MAIN_CLASS).start().ready()) {
        Path filler = disk.resolve("filler");
        fill(filler);
        project.edit(GREETING, "first", "second");
        Report refused = program.nextReload();
        assertThat(refused.verdict()).isEqualTo("REFUSED");
        assertThat(refused.toString()).contains("target");
        assertThat(program.http().get("/text")).isEqualTo("first");

        Files.delete(filler);
        project.edit(GREETING, "second", "third");
        program.http().awaitAnswer("/text", "third");
      }
    } finally {
      succeeds("umount", "-l", disk.toString());
    }
  }

  private static void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[1024];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("space");
    }
  }

  @Test
  void aSourceFolderThatMayNotBeRead() throws Exception {
    assumeTrue(
        succeeds(
                "setpriv",
                "--reuid=" + NOBODY,
                "--clear-groups",
                Tool.java().toString(),
                "-version")
            && succeeds("setpriv", "--reuid=" + NOBODY, "cat", Tool.agentJar().toString()),
        "running as somebody else takes root");
    Project project = GreeterProgram.write(Project.maven(folder.resolve("greeter"))).compile();
    project.add("hidden/Hidden.java", GreeterProgram.classSaying("hidden", "Hidden", "hidden"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(succeeds("chown", "-R", NOBODY, project.root().toString())).isTrue();
    Path hidden = project.source("hidden");
    Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("---------"));
    Launch java =
        Launch.command(
                "setpriv",
                "--reuid=" + NOBODY,
                "--clear-groups",
                Tool.java().toString(),
                "-javaagent:" + Tool.agentJar() + "=report=json,control=off")
            .program(project, GreeterProgram.MAIN_CLASS);
    try (RunningProgram program = java.start()) {
      assertThat(program.awaitLine("hidden")).contains("read");
      project.edit(GREETING, "first", "second");
      program.http().awaitAnswer("/text", "second");

      Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwxr-xr-x"));
      project.edit(GREETING, "second", "third");
      program.http().awaitAnswer("/text", "third");
    }
  }

  private static boolean succeeds(String... command) throws IOException {
    try {
      return Launch.command(command).end().exitCode() == 0;
    } catch (IOException e) {
      // No such command here.
      return false;
    }
  }
}
