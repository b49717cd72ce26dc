package dev.liveswap.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the watcher share: a folder of real files, and watchers that are closed. */
@Timeout(60)
abstract class WatcherTest {
  static final Predicate<Path> JAVA = file -> file.toString().endsWith(".java");

  @TempDir Path temp;
  Path src;

  final List<Problem> problems = new CopyOnWriteArrayList<>();
  private final List<FolderWatcher> started = new ArrayList<>();

  @BeforeEach
  void makeRoot() throws IOException {
    temp = temp.toRealPath();
    src = Files.createDirectories(temp.resolve("module/src"));
  }

  @AfterEach
  void closeAll() {
    started.forEach(FolderWatcher::close);
  }

  /** Watches the folders and waits until it knows them. */
  FolderWatcher watch(Path... roots) throws InterruptedException {
    return watch(WatchSettings.DEFAULT, OsEvents.JDK, roots);
  }

  FolderWatcher watch(WatchSettings settings, Path... roots) throws InterruptedException {
    return watch(settings, OsEvents.JDK, roots);
  }

  FolderWatcher watch(WatchSettings settings, OsEvents source, Path... roots)
      throws InterruptedException {
    FolderWatcher watcher =
        FolderWatcher.start(List.of(roots), JAVA, problems::add, settings, source);
    started.add(watcher);
    watcher.awaitBaseline();
    return watcher;
  }

  Path write(String name, String text) throws IOException {
    Path file = src.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Takes until so many files have changed: a burst may come in several parts. */
  static ChangeSet takeAll(FolderWatcher watcher, int files) throws InterruptedException {
    ChangeSet all = ChangeSet.NONE;
    while (all.size() < files) {
      all = all.then(watcher.take());
    }
    return all;
  }

  static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
