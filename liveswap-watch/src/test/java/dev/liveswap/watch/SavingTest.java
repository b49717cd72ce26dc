package dev.liveswap.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file, and the ways in which editors and tools save it. */
class SavingTest extends WatcherTest {
  private Path file;
  private FolderWatcher watcher;

  @BeforeEach
  void watchOneFile() throws Exception {
    file = write("shop/Order.java", "class Order {}");
    watcher = watch(src);
  }

  @Test
  void writingOtherContentModifies() throws Exception {
    Files.writeString(file, "class Order { int a; }");

    assertOnlyModified(watcher.take());
  }

  @Test
  void aNewFileIsCreated() throws Exception {
    Path added = write("shop/Tax.java", "class Tax {}");

    assertThat(watcher.take()).isEqualTo(created(added));
  }

  @Test
  void aDeletedFileIsDeleted() throws Exception {
    Files.delete(file);

    assertThat(watcher.take().deleted()).containsExactly(file);
  }

  @Test
  void aRenamedFileIsDeletedAndCreated() throws Exception {
    Path renamed = file.resolveSibling("Bill.java");
    Files.move(file, renamed);

    ChangeSet changes = takeAll(watcher, 2);
    assertThat(changes.created()).containsExactly(renamed);
    assertThat(changes.deleted()).containsExactly(file);
  }

  @Test
  void renamingATemporaryFileOverItModifies() throws Exception {
    Path temporary = Files.writeString(file.resolveSibling("Order.java.tmp"), "class Order {;}");
    Files.move(temporary, file, REPLACE_EXISTING);

    assertOnlyModified(watcher.take());
  }

  @Test
  void vimsWayIsOneModification() throws Exception {
    Path probe = Files.createFile(file.resolveSibling("4913"));
    Files.delete(probe);
    Path backup = file.resolveSibling("Order.java~");
    Files.move(file, backup);
    Files.writeString(file, "class Order { int a; }");
    Files.delete(backup);

    assertOnlyModified(watcher.take());
  }

  @Test
  void intellijsWayIsOneModification() throws Exception {
    Path fresh =
        Files.writeString(file.resolveSibling("Order.java___jb_tmp___"), "class Order { int a; }");
    Path old = file.resolveSibling("Order.java___jb_old___");
    Files.move(file, old);
    Files.move(fresh, file);
    Files.delete(old);

    assertOnlyModified(watcher.take());
  }

  @Test
  void truncatingAndWritingIsOneModification() throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.flush();
      out.write("class Order { int a; }".getBytes(UTF_8));
    }

    assertOnlyModified(watcher.take());
  }

  @Test
  void deletingAndCreatingIsOneModification() throws Exception {
    Files.delete(file);
    Files.writeString(file, "class Order { int a; }");

    assertOnlyModified(watcher.take());
  }

  @Test
  void touchingChangesNothing() throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

    assertNextChangeIsOnly(write("shop/Tax.java", "class Tax {}"));
  }

  @Test
  void writingTheSameContentChangesNothing() throws Exception {
    Files.writeString(file, "class Order {}");

    assertNextChangeIsOnly(write("shop/Tax.java", "class Tax {}"));
  }

  @Test
  void replacingItByACopyChangesNothing() throws Exception {
    Path copy = Files.writeString(file.resolveSibling("copy"), "class Order {}");
    Files.move(copy, file, REPLACE_EXISTING);

    assertNextChangeIsOnly(write("shop/Tax.java", "class Tax {}"));
  }

  @Test
  void otherContentOfTheSameSizeAndTimeModifies() throws Exception {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "class Odrer {}");
    Files.setLastModifiedTime(file, before);

    assertOnlyModified(watcher.take());
  }

  @Test
  void filesThatDoNotCountAreNotTold() throws Exception {
    write("shop/notes.txt", "n");

    assertNextChangeIsOnly(write("shop/Tax.java", "class Tax {}"));
  }

  @Test
  void everySaveIsToldOnce() throws Exception {
    for (int i = 0; i < 100; i++) {
      Files.writeString(file, "class Order { int a" + i + "; }");
      assertOnlyModified(watcher.take());
    }
    assertThat(watcher.poll()).isEmpty();
  }

  @Test
  void aFileThatIsEmptyOrGoneForAMomentIsNotToldByPollUntilItIsBack() throws Exception {
    Path other = write("shop/Tax.java", "class Tax {}");
    watcher.close();
    WatchSettings patient =
        new WatchSettings(
            Duration.ofMillis(2),
            Duration.ofMillis(500),
            Duration.ofHours(1),
            Duration.ofMillis(150),
            WatchSettings.DEFAULT.notice(),
            Set.of());
    watcher = watch(patient, src);

    Files.writeString(file, "");
    Files.writeString(other, "class Tax { int a; }");
    assertThat(pollUntilSomething().modified()).containsExactly(other);

    Files.delete(file);
    Files.writeString(other, "class Tax { int b; }");
    assertThat(pollUntilSomething().modified()).containsExactly(other);

    Files.writeString(file, "class Order { int a; }");
    assertOnlyModified(pollUntilSomething());
  }

  @Test
  void aFileThatIsEmptyForGoodIsTold() throws Exception {
    Files.writeString(file, "");

    assertOnlyModified(watcher.take());
  }

  private ChangeSet pollUntilSomething() {
    return await().until(() -> watcher.poll(), Optional::isPresent).orElseThrow();
  }

  private void assertNextChangeIsOnly(Path added) throws InterruptedException {
    assertThat(watcher.take()).isEqualTo(created(added));
  }

  private void assertOnlyModified(ChangeSet changes) {
    assertThat(changes).isEqualTo(ChangeSet.of(List.of(), List.of(file), List.of()));
  }

  private static ChangeSet created(Path added) {
    return ChangeSet.of(List.of(added), List.of(), List.of());
  }
}
