package dev.liveswap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.watch.WatchSettings.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any sequence of edits: what was told, put together, is what is on disk. */
class RandomEditsTest extends WatcherTest {
  private static final int EDITS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsToldAddsUpToWhatIsThere(long seed) throws Exception {
    Random random = new Random(seed);
    edit(random, 50);
    FolderWatcher watcher = watch(WatchSettings.DEFAULT.withNotice(Notice.EVENTS), src);
    Set<Path> known = filesOnDisk();
    for (int i = 0; i < EDITS; i++) {
      edit(random, 1);
      if (random.nextInt(10) == 0) {
        watcher.poll().ifPresent(changes -> apply(changes, known));
      }
    }
    Path last = Files.writeString(Files.createDirectories(src).resolve("Last.java"), "last");
    while (!known.contains(last)) {
      apply(watcher.take(), known);
    }
    Set<Path> actual = filesOnDisk();
    while (!known.equals(actual)) {
      apply(watcher.take(), known);
    }

    // Every folder there is now is watched: a save in any of them is told.
    for (Path folder : actual.stream().map(Path::getParent).collect(Collectors.toSet())) {
      Path probe = Files.writeString(folder.resolve("Probe.java"), "probe");
      while (!known.contains(probe)) {
        apply(watcher.take(), known);
      }
    }
    assertThat(watcher.rescan()).isEqualTo(ChangeSet.NONE);
  }

  /** Each change must make sense by what was told before. */
  private static void apply(ChangeSet changes, Set<Path> known) {
    assertThat(changes.created()).noneMatch(known::contains);
    assertThat(changes.modified()).allMatch(known::contains);
    assertThat(changes.deleted()).allMatch(known::contains);
    known.addAll(changes.created());
    known.removeAll(changes.deleted());
  }

  private void edit(Random random, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      Path folder = randomFolder(random);
      Path other = randomFolder(random);
      Path file = folder.resolve("F" + random.nextInt(4) + ".java");
      switch (random.nextInt(9)) {
        case 0, 1, 2 -> {
          Files.createDirectories(folder);
          Files.writeString(file, "content " + random.nextInt(3));
        }
        case 3 -> Files.deleteIfExists(file);
        case 4 -> {
          if (Files.exists(file) && Files.isDirectory(other)) {
            Path target = other.resolve("F" + random.nextInt(4) + ".java");
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
        case 5, 6 -> {
          boolean possible =
              Files.exists(folder) && !Files.exists(other) && !other.startsWith(folder);
          if (possible) {
            Files.createDirectories(other.getParent());
            Files.move(folder, other);
          }
        }
        case 7 -> {
          if (Files.exists(folder)) {
            deleteTree(folder);
          }
        }
        default -> Files.createDirectories(folder);
      }
    }
  }

  /** One of few names, up to three deep, so that edits meet; at times the root itself. */
  private Path randomFolder(Random random) {
    Path folder = src;
    for (int depth = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3); depth > 0; depth--) {
      folder = folder.resolve(List.of("a", "b", "c").get(random.nextInt(3)));
    }
    return folder;
  }

  private Set<Path> filesOnDisk() throws IOException {
    if (!Files.exists(src)) {
      return new TreeSet<>();
    }
    try (Stream<Path> all = Files.walk(src)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
