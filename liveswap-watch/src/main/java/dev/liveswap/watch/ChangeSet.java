package dev.liveswap.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files whose content differs from what it was, by what became of them. Immutable; no path is
 * in two of the sets; each set is in path order.
 *
 * @param created files that were not there before
 * @param modified files that were there with other content
 * @param deleted files that are no longer there
 */
public record ChangeSet(
    SortedSet<Path> created, SortedSet<Path> modified, SortedSet<Path> deleted) {
  /** Nothing changed. */
  public static final ChangeSet NONE =
      new ChangeSet(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  public ChangeSet {
    created = copy(created);
    modified = copy(modified);
    deleted = copy(deleted);
  }

  /**
   * Sorts three collections into a change set.
   *
   * @param created files that were not there before
   * @param modified files that were there with other content
   * @param deleted files that are no longer there
   * @return the same as an immutable value
   */
  public static ChangeSet of(
      Collection<Path> created, Collection<Path> modified, Collection<Path> deleted) {
    return new ChangeSet(new TreeSet<>(created), new TreeSet<>(modified), new TreeSet<>(deleted));
  }

  /** Whether no file changed. */
  public boolean isEmpty() {
    return created.isEmpty() && modified.isEmpty() && deleted.isEmpty();
  }

  /** How many files changed. */
  public int size() {
    return created.size() + modified.size() + deleted.size();
  }

  /**
   * This and then that as one change: created and then deleted is nothing, deleted and then created
   * is modified.
   *
   * <p>A file that was changed and changed back stays in the set as modified: contents are not
   * kept.
   *
   * @param later what changed after this
   * @return what differs between the time before this and the time after {@code later}
   */
  public ChangeSet then(ChangeSet later) {
    SortedSet<Path> nowCreated = new TreeSet<>(created);
    SortedSet<Path> nowModified = new TreeSet<>(modified);
    SortedSet<Path> nowDeleted = new TreeSet<>(deleted);
    for (Path file : later.created) {
      (nowDeleted.remove(file) ? nowModified : nowCreated).add(file);
    }
    for (Path file : later.modified) {
      if (!created.contains(file)) {
        nowModified.add(file);
      }
    }
    for (Path file : later.deleted) {
      nowModified.remove(file);
      if (!nowCreated.remove(file)) {
        nowDeleted.add(file);
      }
    }
    return new ChangeSet(nowCreated, nowModified, nowDeleted);
  }

  private static SortedSet<Path> copy(SortedSet<Path> paths) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(paths));
  }
}
