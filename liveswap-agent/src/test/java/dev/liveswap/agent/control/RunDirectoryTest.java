package dev.liveswap.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir Path home;

  private Path folder;
  private RunDirectory directory;

  @BeforeEach
  void aUserWithoutRuntimeDirectory() {
    folder = home.resolve(".liveswap").resolve("run");
    directory = RunDirectory.ofUser(Map.of(), home);
  }

  @Test
  void whatAProgramSaysAboutItselfIsFoundAgain() throws IOException {
    InstanceFile self =
        InstanceFile.ofThisProcess(4711, "s3cret", Path.of("/tmp/Ünï cödé = #1"), "a.Main");

    directory.write(self);

    assertThat(directory.find(self.pid())).contains(self);
    assertThat(directory.list().running()).containsExactly(self);
    assertThat(self).asString().doesNotContain("s3cret");
  }

  @Test
  void writingAgainReplacesAndDeletingForgets() throws IOException {
    InstanceFile first = InstanceFile.ofThisProcess(1, "t", home, null);
    InstanceFile second = InstanceFile.ofThisProcess(2, "t", home, null);

    directory.write(first);
    directory.write(second);
    assertThat(directory.list().running()).containsExactly(second);

    directory.delete(second.pid());
    directory.delete(second.pid());
    assertThat(directory.find(second.pid())).isEmpty();
    assertThat(directory.list().running()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadFolderAndFile() throws IOException {
    Path file = directory.write(InstanceFile.ofThisProcess(1, "t", home, null));

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatOthersMayEnterIsRefused() throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThatThrownBy(() -> directory.write(InstanceFile.ofThisProcess(1, "t", home, null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 700");
  }

  @Test
  void aFileOfADeadProcessIsCleanedUp() throws Exception {
    Process dead = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
    dead.getInputStream().readAllBytes();
    dead.waitFor();
    Path stale = directory.write(new InstanceFile(dead.pid(), 1, "t", home, null, Instant.now()));

    assertThat(directory.find(dead.pid())).isEmpty();
    assertThat(directory.list().running()).isEmpty();
    assertThat(stale).doesNotExist();
  }

  @Test
  void aProcessNumberThatWasGivenAwayAgainDoesNotCount() throws IOException {
    InstanceFile self = InstanceFile.ofThisProcess(1, "t", home, null);
    directory.write(
        new InstanceFile(self.pid(), 1, "t", home, null, self.startedAt().minusSeconds(3600)));

    assertThat(directory.list().running()).isEmpty();
  }

  @Test
  void aDamagedFileIsNamedAndHarmsNoOther() throws IOException {
    InstanceFile self = InstanceFile.ofThisProcess(1, "t", home, null);
    directory.write(self);
    Path damaged = Files.writeString(folder.resolve("1.properties"), "pid=one");

    assertThat(directory.list())
        .isEqualTo(new RunDirectory.Listing(List.of(self), List.of(damaged)));
    assertThatThrownBy(() -> directory.find(1)).hasMessageContaining(damaged.toString());
  }

  @Test
  void anAbsentFolderIsAnEmptyOne() throws IOException {
    assertThat(directory.list().running()).isEmpty();
    assertThat(directory.find(1)).isEmpty();
  }

  @Test
  void theRuntimeDirectoryOfTheSystemIsUsedWhereThereIsOne() throws IOException {
    RunDirectory.ofUser(Map.of("XDG_RUNTIME_DIR", home.toString()), home)
        .write(InstanceFile.ofThisProcess(1, "t", home, null));

    assertThat(home.resolve("liveswap")).isDirectory();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
