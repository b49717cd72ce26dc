package dev.liveswap.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.liveswap.watch.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Folders that come, go, move, lead in circles or can't be read. */
class FoldersTest extends WatcherTest {
  @Test
  void filesInANewFolderAreFound() throws Exception {
    FolderWatcher watcher = watch(src);
    Path file = write("a/b/c/D.java", "class D {}");

    assertThat(watcher.take().created()).containsExactly(file);

    Files.writeString(file, "class D { int a; }");
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void noFileIsMissedBetweenMakingAFolderAndWatchingIt() throws Exception {
    FolderWatcher watcher = watch(src);
    Set<Path> files = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      files.add(write("p" + i + "/q/C" + i + ".java", "class C" + i + " {}"));
    }

    assertThat(takeAll(watcher, files.size()).created()).isEqualTo(files);
  }

  @Test
  void filesInAFolderThatIsMovedInAreFound() throws Exception {
    FolderWatcher watcher = watch(src);
    Path outside = Files.createDirectories(temp.resolve("outside/p"));
    Files.writeString(outside.resolve("A.java"), "class A {}");
    Files.move(outside.getParent(), src.resolve("in"));

    assertThat(watcher.take().created()).containsExactly(src.resolve("in/p/A.java"));
  }

  @Test
  void aDeletedFolderDeletesItsFiles() throws Exception {
    List<Path> files = List.of(write("a/A.java", "a"), write("a/b/B.java", "b"));
    FolderWatcher watcher = watch(src);
    deleteTree(src.resolve("a"));

    assertThat(takeAll(watcher, 2).deleted()).containsExactlyElementsOf(files);
  }

  @Test
  void aFolderMovedOutDeletesItsFilesAndIsNoLongerWatched() throws Exception {
    Path file = write("a/b/B.java", "b");
    FolderWatcher watcher = watch(src);
    Path outside = Files.move(src.resolve("a"), temp.resolve("outside"));
    assertThat(watcher.take().deleted()).containsExactly(file);

    Files.writeString(outside.resolve("b/B.java"), "changed outside");
    Path next = write("N.java", "n");
    assertThat(watcher.take()).isEqualTo(ChangeSet.of(List.of(next), List.of(), List.of()));
  }

  @Test
  void aRenamedFolderIsWatchedUnderItsNewName() throws Exception {
    write("a/b/B.java", "b");
    FolderWatcher watcher = watch(src);
    Files.move(src.resolve("a"), src.resolve("z"));
    Path file = src.resolve("z/b/B.java");
    ChangeSet changes = takeAll(watcher, 2);
    assertThat(changes.created()).containsExactly(file);
    assertThat(changes.deleted()).containsExactly(src.resolve("a/b/B.java"));

    Files.writeString(file, "b2");
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void aFolderThatIsDeletedAndMadeAgainIsWatchedAgain() throws Exception {
    Path file = write("a/b/B.java", "b");
    FolderWatcher watcher = watch(src);
    for (int i = 0; i < 50; i++) {
      deleteTree(src.resolve("a"));
      write("a/b/B.java", "b" + i);
      ChangeSet changes = watcher.take();
      while (!changes.modified().contains(file)) {
        changes = changes.then(watcher.take());
      }
    }
  }

  @Test
  void aFileReplacedByAFolderIsDeleted() throws Exception {
    Path file = write("A.java", "a");
    FolderWatcher watcher = watch(src);
    Files.delete(file);
    Files.createDirectory(file);

    assertThat(watcher.take().deleted()).containsExactly(file);

    Path inside = write("A.java/B.java", "b");
    assertThat(watcher.take().created()).containsExactly(inside);
  }

  @Test
  void aRootMayAppearLater() throws Exception {
    Path root = temp.resolve("not/yet/there");
    FolderWatcher watcher = watch(root);
    assertThat(problems).extracting(Problem::kind).containsExactly(Kind.ROOT_MISSING);

    src = root;
    Path file = write("p/A.java", "a");
    assertThat(watcher.take().created()).containsExactly(file);

    Files.writeString(file, "a2");
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void aRootMayVanishAndComeBack() throws Exception {
    Path file = write("p/A.java", "a");
    FolderWatcher watcher = watch(src);
    for (int i = 0; i < 5; i++) {
      deleteTree(src);
      assertThat(watcher.take().deleted()).containsExactly(file);
      write("p/A.java", "a" + i);
      assertThat(watcher.take().created()).containsExactly(file);
    }
    assertThat(problems).extracting(Problem::kind).containsOnly(Kind.ROOT_MISSING).hasSize(5);
  }

  @Test
  void aRootsParentMayBeRenamedAndComeBack() throws Exception {
    Path file = write("p/A.java", "a");
    FolderWatcher watcher = watch(src);
    Path elsewhere = Files.move(temp.resolve("module"), temp.resolve("elsewhere"));
    assertThat(watcher.take().deleted()).containsExactly(file);

    Files.move(elsewhere, temp.resolve("module"));
    assertThat(watcher.take().created()).containsExactly(file);

    Files.writeString(file, "a2");
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void nothingBesideARootIsToldOrWatched() throws Exception {
    Path root = temp.resolve("module/later");
    FolderWatcher watcher = watch(root);
    write("p/Beside.java", "b");
    src = root;
    Path file = write("A.java", "a");

    assertThat(watcher.take()).isEqualTo(ChangeSet.of(List.of(file), List.of(), List.of()));
  }

  @Test
  void aTreeReplacedByACheckoutIsToldAsItsDifferences() throws Exception {
    Set<Path> same = new TreeSet<>();
    Set<Path> modified = new TreeSet<>();
    Set<Path> deleted = new TreeSet<>();
    Set<Path> created = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      same.add(write("same" + i % 10 + "/S" + i + ".java", "same"));
      modified.add(write("both" + i % 10 + "/M" + i + ".java", "before"));
      deleted.add(write("old" + i % 10 + "/O" + i + ".java", "old"));
    }
    FolderWatcher watcher = watch(src);
    for (Path folder : folders()) {
      deleteTree(folder);
    }
    for (int i = 0; i < 100; i++) {
      write("same" + i % 10 + "/S" + i + ".java", "same");
      write("both" + i % 10 + "/M" + i + ".java", "after");
      created.add(write("new" + i % 10 + "/N" + i + ".java", "new"));
    }

    ChangeSet all = ChangeSet.NONE;
    while (!all.created().containsAll(created)
        || !all.modified().containsAll(modified)
        || !all.deleted().equals(deleted)) {
      all = all.then(watcher.take());
    }
    assertThat(all.created()).isEqualTo(created);
    assertThat(all.modified()).isSubsetOf(union(modified, same));
    assertThat(watcher.rescan().isEmpty()).isTrue();
  }

  @Test
  void aBurstOfTwoThousandFilesIsToldWhole() throws Exception {
    Set<Path> files = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      files.add(write("p" + i % 20 + "/C" + i + ".java", "class C" + i + " {}"));
    }
    FolderWatcher watcher = watch(src);
    for (Path file : files) {
      Files.writeString(file, "changed");
    }

    assertThat(takeAll(watcher, files.size()).modified()).isEqualTo(files);
  }

  @Test
  void moreEventsThanOneFolderCanHoldLoseNothing() throws Exception {
    FolderWatcher watcher = watch(src);
    Set<Path> files = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      files.add(write("p/C" + i + ".java", "class C" + i + " {}"));
    }

    assertThat(takeAll(watcher, files.size()).created()).isEqualTo(files);
  }

  @Test
  void namesMayHaveSpacesAndAnyLetters() throws Exception {
    src = Files.createDirectories(temp.resolve("mein Projekt äöü/源 代码"));
    FolderWatcher watcher = watch(src);
    Path file = write("ein Paket/Größe 数.java", "a");
    assertThat(watcher.take().created()).containsExactly(file);

    Files.writeString(file, "b");
    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void linkedFoldersAreFollowed() throws Exception {
    Path target = Files.createDirectories(temp.resolve("target"));
    Path inTarget = Files.writeString(target.resolve("A.java"), "a");
    Files.createSymbolicLink(src.resolve("link"), target);
    FolderWatcher watcher = watch(src);

    Files.writeString(inTarget, "b");
    assertThat(watcher.take().modified()).containsExactly(src.resolve("link/A.java"));

    Files.delete(src.resolve("link"));
    assertThat(watcher.take().deleted()).containsExactly(src.resolve("link/A.java"));
  }

  @Test
  void linksThatLeadInCirclesEnd() throws Exception {
    Path file = write("a/A.java", "a");
    Files.createSymbolicLink(src.resolve("a/up"), src);
    Files.createSymbolicLink(src.resolve("a/everything"), temp);
    Files.createSymbolicLink(src.resolve("a/Self.java"), src.resolve("a/Self.java"));
    FolderWatcher watcher = watch(src);
    Files.createSymbolicLink(src.resolve("again"), src.resolve("a"));
    assertThat(watcher.take().created()).containsExactly(src.resolve("again/A.java"));

    Files.writeString(file, "b");
    assertThat(takeAll(watcher, 2).modified()).containsExactly(file, src.resolve("again/A.java"));
    assertThat(problems).isEmpty();
  }

  @Test
  void anUnreadableFolderIsToldAndTheRestGoesOn() throws Exception {
    write("closed/A.java", "a");
    Path closed = src.resolve("closed");
    Path open = write("open/B.java", "b");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "permissions do not bind this user");
    try {
      FolderWatcher watcher = watch(src);
      assertThat(problems).extracting(Problem::kind).containsExactly(Kind.FOLDER_UNREADABLE);
      assertThat(problems.get(0).path()).isEqualTo(closed);
      Files.writeString(open, "b2");
      assertThat(watcher.take().modified()).containsExactly(open);

      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
      assertThat(watcher.take().created()).containsExactly(closed.resolve("A.java"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFileThatCannotBeReadIsToldOnceAndTheRestGoesOn() throws Exception {
    Path memory = Path.of("/proc/self/mem");
    assumeFalse(!Files.exists(memory), "this system has no file that even root can't read");
    FolderWatcher watcher = watch(src);
    Path unreadable = Files.createSymbolicLink(src.resolve("U.java"), memory);
    Path file = write("A.java", "a");

    assertThat(watcher.take().created()).containsExactly(file);
    Files.writeString(file, "b");
    assertThat(watcher.take().modified()).containsExactly(file);
    assertThat(problems).extracting(Problem::kind).containsExactly(Kind.FILE_UNREADABLE);

    Files.delete(unreadable);
    Files.writeString(unreadable, "readable now");
    assertThat(watcher.take().created()).containsExactly(unreadable);
  }

  @Test
  void foldersOfToolsAreLeftOut() throws Exception {
    FolderWatcher watcher = watch(src);
    write(".git/A.java", "a");
    write("p/node_modules/q/B.java", "b");
    Path file = write("z/C.java", "c");

    assertThat(watcher.take()).isEqualTo(ChangeSet.of(List.of(file), List.of(), List.of()));
  }

  @Test
  void rootsCanBeAddedLater() throws Exception {
    FolderWatcher watcher = watch(src);
    Path second = Files.createDirectories(temp.resolve("second"));
    Path file = Files.writeString(second.resolve("A.java"), "a");
    watcher.addRoot(second);
    Files.writeString(file, "b");

    assertThat(watcher.take().modified()).containsExactly(file);
  }

  @Test
  void rootsMayLieInsideEachOther() throws Exception {
    Path file = write("p/A.java", "a");
    FolderWatcher watcher = watch(src.resolve("p"), src);
    Files.writeString(file, "b");

    assertThat(watcher.take()).isEqualTo(ChangeSet.of(List.of(), List.of(file), List.of()));
  }

  private List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (var children = Files.newDirectoryStream(src)) {
      children.forEach(folders::add);
    }
    return folders;
  }

  private static Set<Path> union(Set<Path> some, Set<Path> more) {
    Set<Path> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
