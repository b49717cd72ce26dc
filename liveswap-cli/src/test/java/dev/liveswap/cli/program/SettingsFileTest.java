package dev.liveswap.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    assertThat(Files.getPosixFilePermissions(SettingsFile.create(folder)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatAKilledToolLeftIsTidiedUpByTheNext() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path left = Files.createFile(folder.resolve("liveswap-" + ended.pid() + "-1.properties"));
    Path anotherTools = SettingsFile.create(folder);
    Path nobodys = Files.createFile(folder.resolve("liveswap-notes.properties"));

    Path own = SettingsFile.create(folder);

    assertThat(left).doesNotExist();
    assertThat(anotherTools).exists();
    assertThat(nobodys).exists();
    assertThat(own).isEmptyFile();
  }
}
