package dev.liveswap.watch;

import dev.liveswap.watch.Problem.Kind;
import dev.liveswap.watch.Snapshot.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells which files below some folders changed their content.
 *
 * <p>The operating system's events say when to look, the content decides: a file that was written
 * with what it already contained did not change, and one that changed without an event is found by
 * {@link #rescan()}. Every change is told exactly once, as the difference between what was told
 * before and what is there now; so an editor's way of saving (rename over, delete and create,
 * truncate and write) is one change of one file when it ends before the call returns.
 *
 * <p>Roots may be missing at first, vanish and come back. Symbolic links to folders are followed; a
 * link to a folder above itself is not. A symbolic link to a file is watched for being replaced,
 * not for what happens at its target; a rescan finds that.
 *
 * <p>One thread at a time may call {@link #take}, {@link #poll}, {@link #await} and {@link
 * #rescan}: the consumer. All other methods may be called from any thread. No method throws because
 * of what is the matter with a file or folder: that is told as a {@link Problem}. After {@link
 * #close()} all methods but close throw {@link ClosedWatchServiceException}.
 */
public final class FolderWatcher implements AutoCloseable {
  /** How often a file that can't be read is tried again when no event says so. */
  private static final Duration RETRY = Duration.ofMillis(500);

  private final WatchSettings settings;
  private final Problems problems;
  private final Inbox inbox = new Inbox();
  private final Snapshot snapshot = new Snapshot();
  private final ContentReader reader = new ContentReader();
  private final Set<Path> unreadable = new HashSet<>();
  private final Lookout lookout;

  private FolderWatcher(
      Predicate<Path> counts, Consumer<Problem> listener, WatchSettings settings, OsEvents source) {
    this.settings = settings;
    this.problems = new Problems(listener);
    Scope scope = Scope.of(counts, settings, problems);
    this.lookout = new Lookout(settings, scope, snapshot, inbox, source);
  }

  /**
   * Starts watching and returns at once: folders are registered and the files' first contents read
   * in the background, by a daemon thread named {@code liveswap-watch}. What is written after this
   * call (by the file system's clock, which may tick every 10 ms) is a change, also where the
   * background work has not come by yet; a file created in that short time may be told as modified,
   * one deleted not at all.
   *
   * @param roots the folders, or single files; their paths begin the paths that are told, made
   *     absolute, links kept
   * @param counts which files count, by absolute path; called often and from several threads
   * @param problems is told what goes wrong, from several threads; must not call back
   * @param settings how patient and how thorough to be
   * @return the watcher, to be closed by the caller
   */
  public static FolderWatcher start(
      Collection<Path> roots,
      Predicate<Path> counts,
      Consumer<Problem> problems,
      WatchSettings settings) {
    return start(roots, counts, problems, settings, OsEvents.JDK);
  }

  static FolderWatcher start(
      Collection<Path> roots,
      Predicate<Path> counts,
      Consumer<Problem> problems,
      WatchSettings settings,
      OsEvents source) {
    FolderWatcher watcher = new FolderWatcher(counts, problems, settings, source);
    watcher.lookout.start(roots.stream().map(FolderWatcher::canonical).collect(Collectors.toSet()));
    return watcher;
  }

  /**
   * Watches one more folder. When this returns, changes in it are noticed; what lies in it now is
   * what they are compared with.
   *
   * @param root the folder; need not exist yet
   */
  public void addRoot(Path root) {
    failIfClosed();
    lookout.addRoot(canonical(root));
  }

  /**
   * Waits until the first roots are watched and the contents of their files are known. There is no
   * need to: changes are right before that too.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitBaseline() throws InterruptedException {
    lookout.awaitBaseline();
    failIfClosed();
  }

  /**
   * Waits until at least one file differs from what was told before, and the burst of events is
   * over.
   *
   * @return what changed; empty only after {@link #wake()}
   * @throws InterruptedException if the thread is interrupted; nothing is lost
   * @throws ClosedWatchServiceException when the watcher is closed, now or while waiting
   */
  public ChangeSet take() throws InterruptedException {
    while (true) {
      inbox.awaitSomething(unreadable.isEmpty() ? Inbox.FOREVER : RETRY);
      inbox.awaitQuiet(settings.quietGap(), settings.longestBurst());
      boolean woken = inbox.takeWoken();
      ChangeSet changes = settle();
      if (woken || !changes.isEmpty()) {
        return changes;
      }
    }
  }

  /**
   * What has changed since, as far as it has been noticed, without waiting. A file that was found
   * deleted or empty within the last moment is left for later: it may be in the midst of being
   * saved.
   *
   * @return the changes; empty if there are none
   */
  public Optional<ChangeSet> poll() {
    failIfClosed();
    Map<Path, Sighting> seen = look(noticed());
    if (!inbox.hasBeenQuietFor(settings.vanishGrace())) {
      Set<Path> undecided = momentary(seen);
      inbox.putBack(undecided);
      seen.keySet().removeAll(undecided);
    }
    ChangeSet changes = accept(seen);
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
  }

  /**
   * Waits until no event has arrived for so long.
   *
   * @param quiet how long; counted from the last event, so it may be over already
   * @return what has changed since, perhaps nothing
   * @throws InterruptedException if the thread is interrupted; nothing is lost
   */
  public ChangeSet await(Duration quiet) throws InterruptedException {
    inbox.awaitQuiet(quiet, quiet.plus(settings.longestBurst()));
    return settle();
  }

  /**
   * Compares all files with what was told before, whatever events there were. Files whose size and
   * times are the same are not read again, unless they were written within the last two seconds.
   *
   * @return what has changed, perhaps nothing
   */
  public ChangeSet rescan() {
    failIfClosed();
    Map<Path, Boolean> candidates = noticed();
    lookout.survey((file, stamp) -> candidates.putIfAbsent(file, true));
    for (Path file : snapshot.filesIn(lookout.roots())) {
      candidates.putIfAbsent(file, true);
    }
    return accept(look(candidates));
  }

  /**
   * Announces that a file has this content, or is about to be given it, by the caller itself: that
   * is no change. May be called before or after the writing, as long as the consumer has not been
   * told of it yet. Any other content is a change all the same, and ends the announcement.
   *
   * @param file the file
   * @param content all of it; not kept
   */
  public void acknowledge(Path file, byte[] content) {
    snapshot.acknowledge(canonical(file), ContentHash.of(content));
  }

  /**
   * Announces that the caller deletes this file, or has just done so: that is no change.
   *
   * @param file the file
   */
  public void acknowledgeDeleted(Path file) {
    snapshot.acknowledge(canonical(file), null);
  }

  /** Makes a {@link #take()} that waits, or else the next one, return though nothing changed. */
  public void wake() {
    inbox.wake();
  }

  /** Ends the watching and frees all it holds. A waiting consumer gets an exception. Idempotent. */
  @Override
  public void close() {
    inbox.close();
    try {
      lookout.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the watch service can't be closed", e);
    }
  }

  private void failIfClosed() {
    if (inbox.isClosed()) {
      throw new ClosedWatchServiceException();
    }
  }

  private static Path canonical(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Decides on everything noticed; gives files that seem to be in the midst of a save a moment. */
  private ChangeSet settle() throws InterruptedException {
    Map<Path, Sighting> seen = look(noticed());
    if (!momentary(seen).isEmpty()) {
      inbox.putBack(seen.keySet());
      inbox.awaitQuiet(settings.vanishGrace(), settings.longestBurst());
      seen = look(noticed());
    }
    return accept(seen);
  }

  /** The files to look at, and whether an unchanged stamp is enough to call them unchanged. */
  private Map<Path, Boolean> noticed() {
    Inbox.Batch batch = inbox.drain();
    Map<Path, Boolean> candidates = new HashMap<>();
    snapshot.filesIn(batch.folders()).forEach(file -> candidates.put(file, true));
    batch.files().forEach(file -> candidates.put(file, false));
    unreadable.forEach(file -> candidates.put(file, false));
    return candidates;
  }

  private Map<Path, Sighting> look(Map<Path, Boolean> candidates) {
    Map<Path, Sighting> seen = new HashMap<>();
    candidates.forEach(
        (file, trustStamp) -> seen.put(file, snapshot.look(file, trustStamp, reader)));
    return seen;
  }

  /** The files that were found deleted or empty, as they are for a moment while being saved. */
  private Set<Path> momentary(Map<Path, Sighting> seen) {
    Set<Path> files = new HashSet<>();
    seen.forEach(
        (file, sighting) -> {
          boolean nothingThere =
              sighting instanceof Sighting.Absent
                  || (sighting instanceof Sighting.Present present && present.isEmpty());
          if (nothingThere && snapshot.compare(file, sighting) != Difference.NONE) {
            files.add(file);
          }
        });
    return files;
  }

  private ChangeSet accept(Map<Path, Sighting> seen) {
    Map<Difference, List<Path>> changed = new EnumMap<>(Difference.class);
    seen.forEach(
        (file, sighting) -> {
          noteReadability(file, sighting);
          Difference difference = snapshot.accept(file, sighting);
          changed.computeIfAbsent(difference, none -> new ArrayList<>()).add(file);
        });
    return ChangeSet.of(
        changed.getOrDefault(Difference.CREATED, List.of()),
        changed.getOrDefault(Difference.MODIFIED, List.of()),
        changed.getOrDefault(Difference.DELETED, List.of()));
  }

  private void noteReadability(Path file, Sighting sighting) {
    if (!(sighting instanceof Sighting.Unreadable trouble)) {
      unreadable.remove(file);
      problems.cured(Kind.FILE_UNREADABLE, file);
      return;
    }
    unreadable.add(file);
    Path folder = file.getParent();
    if (folder != null && !Files.isExecutable(folder)) {
      problems.folderUnreadable(folder, trouble.reason());
    } else {
      problems.fileUnreadable(file, trouble.reason());
    }
  }
}
