package dev.liveswap.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * What is looked at below a root: which files count, and which folders are left out.
 *
 * @param counts which files count; must not throw
 * @param settings name the folders to leave out
 * @param problems is told of folders that can't be listed
 */
record Scope(Predicate<Path> counts, WatchSettings settings, Problems problems) {
  /** A filter that may throw, made into one that does not: what it fails on does not count. */
  static Scope of(Predicate<Path> filter, WatchSettings settings, Problems problems) {
    Predicate<Path> safe =
        file -> {
          try {
            return filter.test(file);
          } catch (RuntimeException e) {
            problems.internal(file, e);
            return false;
          }
        };
    return new Scope(safe, settings, problems);
  }

  boolean counts(Path file) {
    return counts.test(file);
  }

  /** Visits the files that count, and does nothing else on the way. */
  void walk(Path root, FoundFiles files) {
    TreeWalk.walk(root, visitor(files, root::equals, (folder, stamp) -> true));
  }

  /**
   * A visitor of the files that count.
   *
   * @param isRoot which folders are not left out, whatever their name
   * @param enter is told each folder before it is listed, and says whether to
   */
  TreeWalk.Visitor visitor(FoundFiles files, Predicate<Path> isRoot, FolderEntry enter) {
    return new TreeWalk.Visitor() {
      @Override
      public boolean enter(Path folder, FileStamp stamp) {
        boolean leftOut = settings.skips(folder) && !isRoot.test(folder);
        return !leftOut && enter.enter(folder, stamp);
      }

      @Override
      public void file(Path file, FileStamp stamp) {
        if (stamp.isFile() && counts(file)) {
          files.found(file, stamp);
        }
      }

      @Override
      public void failed(Path path, IOException reason) {
        problems.folderUnreadable(path, reason);
      }
    };
  }

  /** What is to be done on coming into a folder. */
  @FunctionalInterface
  interface FolderEntry {
    boolean enter(Path folder, FileStamp stamp);
  }
}
