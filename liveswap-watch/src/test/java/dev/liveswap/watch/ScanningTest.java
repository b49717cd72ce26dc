package dev.liveswap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.watch.Problem.Kind;
import dev.liveswap.watch.WatchSettings.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where the operating system gives no events, or no more. */
class ScanningTest extends WatcherTest {
  /** Lets so many folders be watched, as a system with a low limit would. */
  private static OsEvents limitedTo(AtomicInteger left) {
    return new OsEvents() {
      @Override
      public WatchKey register(Path folder, WatchService service) throws IOException {
        if (left.getAndDecrement() <= 0) {
          throw new IOException("User limit of inotify watches reached");
        }
        return OsEvents.super.register(folder, service);
      }
    };
  }

  private static final OsEvents NONE =
      new OsEvents() {
        @Override
        public WatchService open() throws IOException {
          throw new IOException("User limit of inotify instances reached");
        }
      };

  @Test
  void scansFindWhatEventsWould() throws Exception {
    checkAllChangesAreFound(watch(WatchSettings.DEFAULT.withNotice(Notice.SCANS), src));
    assertThat(problems).isEmpty();
  }

  @Test
  void aScannedRootMayVanishAndComeBack() throws Exception {
    Path file = write("p/A.java", "a");
    FolderWatcher watcher = watch(WatchSettings.DEFAULT.withNotice(Notice.SCANS), src);
    deleteTree(src);
    assertThat(watcher.take().deleted()).containsExactly(file);

    write("p/A.java", "a");
    assertThat(watcher.take().created()).containsExactly(file);
  }

  @Test
  void withoutAnyEventsTheRootsAreScannedAndItIsSaid() throws Exception {
    FolderWatcher watcher = watch(WatchSettings.DEFAULT.withNotice(Notice.EVENTS), NONE, src);

    assertThat(problems).extracting(Problem::kind).containsExactly(Kind.SCANNING_INSTEAD);
    assertThat(problems.get(0).message())
        .contains(src.toString(), "instances reached", "fs.inotify.max_user_instances");
    checkAllChangesAreFound(watcher);
  }

  @Test
  void aRootThatReachesTheLimitAtTheStartIsScannedAndItIsSaidOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      write("p" + i + "/A.java", "a");
    }
    FolderWatcher watcher =
        watch(
            WatchSettings.DEFAULT.withNotice(Notice.EVENTS), limitedTo(new AtomicInteger(9)), src);

    assertThat(problems).extracting(Problem::kind).containsExactly(Kind.SCANNING_INSTEAD);
    checkAllChangesAreFound(watcher);
  }

  @Test
  void aRootThatReachesTheLimitLaterIsScannedFromThen() throws Exception {
    AtomicInteger left = new AtomicInteger(100);
    FolderWatcher watcher =
        watch(WatchSettings.DEFAULT.withNotice(Notice.EVENTS), limitedTo(left), src);
    left.set(2);

    checkAllChangesAreFound(watcher);
    assertThat(problems).extracting(Problem::kind).containsExactly(Kind.SCANNING_INSTEAD);
  }

  @Test
  void aLimitReachedByOneRootLeavesTheOthersTheirEvents() throws Exception {
    Path second = Files.createDirectories(temp.resolve("second/src"));
    Path file = Files.writeString(second.resolve("B.java"), "b");
    AtomicInteger left = new AtomicInteger(100);
    FolderWatcher watcher =
        watch(WatchSettings.DEFAULT.withNotice(Notice.EVENTS), limitedTo(left), src, second);
    left.set(0);
    Path created = write("new/A.java", "a");
    assertThat(watcher.take().created()).containsExactly(created);

    Files.writeString(file, "b2");
    assertThat(watcher.take().modified()).containsExactly(file);
    assertThat(problems).extracting(Problem::path).containsExactly(src);
  }

  @Test
  void foldersThatOthersWriteToAreKnownByTheirFileSystem() {
    assertThat(RemoteFolders.isRemote("nfs4")).isTrue();
    assertThat(RemoteFolders.isRemote("9p")).isTrue();
    assertThat(RemoteFolders.isRemote("fuse.grpcfuse")).isTrue();
    assertThat(RemoteFolders.isRemote("ext4")).isFalse();
    assertThat(RemoteFolders.isRemote("fuseblk")).isFalse();
  }

  private void checkAllChangesAreFound(FolderWatcher watcher) throws Exception {
    for (int i = 0; i < 3; i++) {
      Path file = write("new" + i + "/q/r/A.java", "a");
      assertThat(watcher.take().created()).containsExactly(file);
      Files.writeString(file, "b");
      assertThat(watcher.take().modified()).containsExactly(file);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
      Path moved = Files.move(file, file.resolveSibling("B.java"));
      ChangeSet changes = takeAll(watcher, 2);
      assertThat(changes.created()).containsExactly(moved);
      assertThat(changes.deleted()).containsExactly(file);
    }
  }
}
