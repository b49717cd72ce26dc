package dev.liveswap.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that the tool writes itself. */
class AcknowledgeTest extends WatcherTest {
  private static final byte[] OURS = "class A { int ours; }".getBytes(UTF_8);

  private Path file;
  private FolderWatcher watcher;

  @BeforeEach
  void watchOneFile() throws Exception {
    file = write("A.java", "class A {}");
    watcher = watch(src);
  }

  @Test
  void whatIsAcknowledgedBeforeItIsWrittenIsNoChange() throws Exception {
    watcher.acknowledge(file, OURS);
    Files.write(file, OURS);

    assertOnlyTheNextChangeIsTold();
  }

  @Test
  void whatIsAcknowledgedAfterItIsWrittenIsNoChange() throws Exception {
    Files.write(file, OURS);
    watcher.acknowledge(file, OURS);

    assertOnlyTheNextChangeIsTold();
  }

  @Test
  void anAcknowledgedNewFileIsNoChange() throws Exception {
    Path added = src.resolve("p/B.java");
    watcher.acknowledge(added, OURS);
    Files.createDirectory(added.getParent());
    Files.write(added, OURS);

    assertOnlyTheNextChangeIsTold();
    assertThat(watcher.rescan().isEmpty()).isTrue();
  }

  @Test
  void anAcknowledgedDeletionIsNoChangeInEitherOrder() throws Exception {
    Path other = write("p/B.java", "class B {}");
    assertThat(watcher.take().created()).containsExactly(other);
    watcher.acknowledgeDeleted(file);
    Files.delete(file);
    Files.delete(other);
    watcher.acknowledgeDeleted(other);

    assertOnlyTheNextChangeIsTold();
    assertThat(watcher.rescan().isEmpty()).isTrue();
  }

  @Test
  void anEditOnTopOfAnAcknowledgedContentIsAChange() throws Exception {
    watcher.acknowledge(file, OURS);
    Files.write(file, OURS);
    Files.writeString(file, "class A { int theirs; }");

    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void returningToAnAcknowledgedContentLaterIsAChange() throws Exception {
    watcher.acknowledge(file, OURS);
    Files.write(file, OURS);
    assertOnlyTheNextChangeIsTold();
    Files.writeString(file, "class A { int theirs; }");
    assertThat(watcher.take().modified()).containsExactly(file);

    Files.write(file, OURS);
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void aRescanBetweenAcknowledgingAndWritingDoesNotHarm() throws Exception {
    watcher.acknowledge(file, OURS);
    assertThat(watcher.rescan().isEmpty()).isTrue();
    Files.write(file, OURS);

    assertOnlyTheNextChangeIsTold();
  }

  @Test
  void anEditBeforeTheAcknowledgedWriteIsAChange() throws Exception {
    watcher.acknowledge(file, OURS);
    Files.writeString(file, "class A { int theirs; }");

    assertThat(watcher.take().modified()).containsExactly(file);
  }

  private void assertOnlyTheNextChangeIsTold() throws Exception {
    Path next = write("Next.java", "class Next {}");
    assertThat(watcher.take()).isEqualTo(ChangeSet.of(List.of(next), List.of(), List.of()));
  }
}
