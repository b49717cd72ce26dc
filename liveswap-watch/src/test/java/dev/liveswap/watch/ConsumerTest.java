package dev.liveswap.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the consumer asks, and what it is told. */
class ConsumerTest extends WatcherTest {
  @Test
  void pollHasNothingWhereNothingHappened() throws Exception {
    write("A.java", "a");

    assertThat(watch(src).poll()).isEmpty();
  }

  @Test
  void pollHasWhatHappenedSince() throws Exception {
    Path file = write("A.java", "a");
    FolderWatcher watcher = watch(src);
    Files.writeString(file, "b");

    ChangeSet changes = await().until(watcher::poll, Optional::isPresent).orElseThrow();
    assertThat(changes.modified()).containsExactly(file);
    assertThat(watcher.poll()).isEmpty();
  }

  @Test
  void awaitReturnsTheRestOfABurst() throws Exception {
    Path first = write("A.java", "a");
    Path second = write("B.java", "a");
    FolderWatcher watcher = watch(src);
    Files.writeString(first, "b");
    ChangeSet changes = watcher.take();
    Files.writeString(second, "b");

    while (changes.size() < 2) {
      changes = changes.then(watcher.await(Duration.ofMillis(20)));
    }
    assertThat(changes.modified()).containsExactly(first, second);
    assertThat(watcher.await(Duration.ofMillis(1))).isEqualTo(ChangeSet.NONE);
  }

  @Test
  void rescanFindsWhatNoEventTold() throws Exception {
    Path modified = write("M.java", "a");
    Path deleted = write("D.java", "a");
    FolderWatcher watcher =
        watch(WatchSettings.DEFAULT.withNotice(WatchSettings.Notice.ON_REQUEST), src);
    Files.writeString(modified, "b");
    Files.delete(deleted);
    Path created = write("p/C.java", "a");

    assertThat(watcher.poll()).isEmpty();
    assertThat(watcher.rescan())
        .isEqualTo(ChangeSet.of(List.of(created), List.of(modified), List.of(deleted)));
    assertThat(watcher.rescan()).isEqualTo(ChangeSet.NONE);
  }

  @Test
  void rescanFindsContentThatHidesBehindTheSameSizeAndTime() throws Exception {
    Path file = write("A.java", "a");
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, longAgo);
    FolderWatcher watcher =
        watch(WatchSettings.DEFAULT.withNotice(WatchSettings.Notice.ON_REQUEST), src);
    Files.writeString(file, "b");
    Files.setLastModifiedTime(file, longAgo);

    assertThat(watcher.rescan().modified()).containsExactly(file);
  }

  @Test
  void rescanFindsAChangeBehindALinkedFile() throws Exception {
    Path target = Files.writeString(temp.resolve("elsewhere"), "a");
    Path link = Files.createSymbolicLink(src.resolve("A.java"), target);
    FolderWatcher watcher = watch(src);
    Files.writeString(target, "b");

    assertThat(watcher.rescan().modified()).containsExactly(link);
  }

  @Test
  void whatRescanToldIsNotToldAgain() throws Exception {
    Path file = write("A.java", "a");
    FolderWatcher watcher = watch(src);
    Files.writeString(file, "b");
    assertThat(watcher.rescan().modified()).containsExactly(file);

    Path next = write("B.java", "b");
    assertThat(watcher.take()).isEqualTo(ChangeSet.of(List.of(next), List.of(), List.of()));
  }

  @Test
  void whatIsWrittenRightAfterTheStartIsAChange() throws Exception {
    for (int i = 0; i < 50; i++) {
      write("p/F" + i + ".java", "before");
    }
    Path file = write("q/Z.java", "before");
    try (FolderWatcher watcher =
        FolderWatcher.start(List.of(src), JAVA, problems::add, WatchSettings.DEFAULT)) {
      // By the file system's clock, which is coarser and behind: until it is surely later.
      FileTime begin = FileTime.from(Instant.now());
      do {
        Files.writeString(file, "after");
      } while (Files.getLastModifiedTime(file).compareTo(begin) <= 0);

      assertThat(watcher.take().modified()).containsExactly(file);
    }
  }

  @Test
  void wakingEndsAWaitingTakeWithNothing() throws Exception {
    FolderWatcher watcher = watch(src);
    CompletableFuture<ChangeSet> taken = takeInBackground(watcher);
    watcher.wake();

    assertThat(taken.get(30, TimeUnit.SECONDS)).isEqualTo(ChangeSet.NONE);
  }

  @Test
  void aWakeBeforeTheTakeIsNotLost() throws Exception {
    FolderWatcher watcher = watch(src);
    watcher.wake();

    assertThat(watcher.take()).isEqualTo(ChangeSet.NONE);
  }

  @Test
  void anInterruptEndsATakeAndLosesNothing() throws Exception {
    Path file = write("A.java", "a");
    FolderWatcher watcher = watch(src);
    Thread.currentThread().interrupt();
    assertThatThrownBy(watcher::take).isInstanceOf(InterruptedException.class);

    Files.writeString(file, "b");
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void anInterruptDuringARescanIsKeptAndHarmsNothing() throws Exception {
    Path file = write("A.java", "a");
    FolderWatcher watcher = watch(src);
    Files.writeString(file, "b");
    Thread.currentThread().interrupt();
    ChangeSet changes = watcher.rescan();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(changes.modified()).containsExactly(file);
    assertThat(problems).isEmpty();
  }

  @Test
  void closingEndsAWaitingTake() throws Exception {
    FolderWatcher watcher = watch(src);
    CompletableFuture<ChangeSet> taken = takeInBackground(watcher);
    watcher.close();

    assertThatThrownBy(() -> taken.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ClosedWatchServiceException.class);
    watcher.close();
    assertThatThrownBy(watcher::rescan).isInstanceOf(ClosedWatchServiceException.class);
  }

  @Test
  void closingFreesThreadsAndFileHandles() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no /proc to count handles in");
    write("p/A.java", "a");
    watch(src).close();
    long before = openFiles();
    for (int i = 0; i < 30; i++) {
      FolderWatcher watcher = watch(src);
      write("p/A.java", "a" + i);
      watcher.take();
      watcher.close();
    }

    await().until(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(this::isWatcher));
    await().untilAsserted(() -> assertThat(openFiles()).isLessThanOrEqualTo(before + 2));
  }

  @Test
  void oneDaemonThreadIsAllItHas() throws Exception {
    watch(src);

    assertThat(Thread.getAllStackTraces().keySet().stream().filter(this::isWatcher))
        .singleElement()
        .matches(Thread::isDaemon);
  }

  @Test
  void aFilterThatFailsIsToldAndTheRestGoesOn() throws Exception {
    AtomicReference<Path> poison = new AtomicReference<>(src.resolve("P.java"));
    FolderWatcher watcher =
        FolderWatcher.start(
            List.of(src),
            file -> {
              if (file.equals(poison.get())) {
                throw new IllegalStateException("mistake");
              }
              return JAVA.test(file);
            },
            problems::add,
            WatchSettings.DEFAULT);
    try (watcher) {
      watcher.awaitBaseline();
      write("P.java", "p");
      Path file = write("Q.java", "q");
      assertThat(watcher.take().created()).containsExactly(file);
      assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.INTERNAL);
    }
  }

  private boolean isWatcher(Thread thread) {
    return thread.getName().equals("liveswap-watch");
  }

  private static CompletableFuture<ChangeSet> takeInBackground(FolderWatcher watcher) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return watcher.take();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
      return handles.count();
    }
  }
}
