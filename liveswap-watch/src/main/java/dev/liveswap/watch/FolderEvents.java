package dev.liveswap.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every folder of every root registered with the operating system, and turns its events into
 * hints for the inbox. Not thread-safe.
 *
 * <p>The operating system watches folders, not paths: a folder that is renamed goes on giving
 * events under its old name, one that is deleted and made again gives none. So the few folders
 * above a root are watched too, and whenever an entry is created or deleted, what was known of that
 * path is forgotten and looked up again.
 */
final class FolderEvents {
  /**
   * A folder that is watched.
   *
   * @param folderKey which folder it was under this path then
   */
  private record Registration(WatchKey key, @Nullable Object folderKey) {}

  /**
   * How many existing folders above a root are watched for its renaming, deletion or appearance.
   * {@code src/main/java} in a module's folder has all of the module's own.
   */
  private static final int OUTPOSTS = 4;

  private final OsEvents source;
  private final WatchService service;
  private final Scope scope;
  private final Inbox inbox;
  private final Set<Path> roots = new LinkedHashSet<>();
  private final Map<Path, Registration> registrations = new HashMap<>();

  /** The paths of each key: several where links lead to one folder. */
  private final Map<WatchKey, Set<Path>> paths = new HashMap<>();

  private final Map<Path, IOException> refused = new LinkedHashMap<>();

  FolderEvents(OsEvents source, WatchService service, Scope scope, Inbox inbox) {
    this.source = source;
    this.service = service;
    this.scope = scope;
    this.inbox = inbox;
  }

  /** Watches the root from now on, and hands out all files that lie in it now. */
  void add(Path root, FoundFiles now) {
    roots.add(root);
    watch(root, now);
  }

  boolean watches(Path root) {
    return roots.contains(root);
  }

  /** Hands out all files of all roots, and watches any folder that was not. */
  void survey(FoundFiles now) {
    for (Path root : List.copyOf(roots)) {
      watch(root, now);
    }
  }

  /**
   * The roots that the operating system refused to watch further, with its reason, since this was
   * last asked. They are not watched any more, and their watches are given back.
   */
  Map<Path, IOException> takeRefused() {
    Map<Path, IOException> taken = new LinkedHashMap<>(refused);
    refused.clear();
    taken.keySet().forEach(roots::remove);
    taken.keySet().forEach(this::forget);
    return taken;
  }

  /** Handles the events of a key that was signalled, and makes it ready for more. */
  void handle(WatchKey key) {
    List<WatchEvent<?>> events = key.pollEvents();
    List<Path> folders = List.copyOf(paths.getOrDefault(key, Set.of()));
    boolean valid = key.reset();
    for (Path folder : folders) {
      for (WatchEvent<?> event : events) {
        if (event.context() instanceof Path name) {
          onEntry(folder.resolve(name), event.kind() == ENTRY_MODIFY);
        } else {
          onOverflow(folder);
        }
      }
      Registration registration = registrations.get(folder);
      if (!valid && registration != null && registration.key() == key) {
        onEntry(folder, false);
      }
    }
  }

  /** Something happened to this path. */
  private void onEntry(Path path, boolean onlyModified) {
    boolean wasFolder = !onlyModified && forget(path);
    watchAgainWhereNeeded(path);
    Path folder = path.getParent();
    if (folder != null && isInsideRoot(folder)) {
      lookUp(path);
    }
    if (wasFolder) {
      inbox.addFolder(path);
    }
  }

  private void lookUp(Path path) {
    if (scope.counts(path)) {
      inbox.addFile(path);
    }
    if (Files.isDirectory(path) && !isWatched(path, stampOf(path))) {
      pickUp(path);
    }
  }

  /** Events were lost: whatever may have happened in this folder is looked up. */
  private void onOverflow(Path folder) {
    if (isInsideRoot(folder)) {
      forget(folder);
      pickUp(folder);
      return;
    }
    watchAgainWhereNeeded(folder);
  }

  /** Roots at or below this path may have gone, come, or been replaced by others. */
  private void watchAgainWhereNeeded(Path path) {
    for (Path root : List.copyOf(roots)) {
      if (root.startsWith(path) && !isWatched(root, stampOf(root))) {
        forget(root);
        watch(root, this::hint);
        inbox.addFolder(root);
      }
    }
  }

  private void hint(Path file, FileStamp stamp) {
    inbox.addFile(file);
  }

  /**
   * Watches a folder that appeared. Then, and not before, the files known under its path are to be
   * looked at: what happened to them until it was watched gave no event, or one under another name.
   */
  private void pickUp(Path folder) {
    walk(folder, this::hint);
    inbox.addFolder(folder);
  }

  private void watch(Path root, FoundFiles now) {
    watchAbove(root);
    if (Files.exists(root)) { // a root may be a single file
      scope.problems().cured(Problem.Kind.ROOT_MISSING, root);
      walk(root, now);
    } else {
      scope.problems().rootMissing(root);
    }
  }

  /** Watches the nearest folders above the root, until none has appeared nearer meanwhile. */
  private void watchAbove(Path root) {
    List<Path> above;
    do {
      above = existingAbove(root);
      for (Path folder : above) {
        register(folder, stampOf(folder), root);
      }
    } while (!existingAbove(root).equals(above));
  }

  private static List<Path> existingAbove(Path root) {
    List<Path> above = new ArrayList<>();
    for (Path up = root.getParent(); up != null && above.size() < OUTPOSTS; up = up.getParent()) {
      if (Files.isDirectory(up)) {
        above.add(up);
      }
    }
    return above;
  }

  private void walk(Path start, FoundFiles now) {
    TreeWalk.walk(
        start,
        scope.visitor(now, roots::contains, (folder, stamp) -> register(folder, stamp, start)));
  }

  private boolean isInsideRoot(Path folder) {
    return roots.stream().anyMatch(folder::startsWith);
  }

  /**
   * Watches one folder.
   *
   * @param stamp what is there now
   * @param cause the start of the walk, or the root, that this is for
   * @return whether to list it
   */
  private boolean register(Path folder, @Nullable FileStamp stamp, Path cause) {
    if (isWatched(folder, stamp)) {
      return true;
    }
    try {
      WatchKey key = source.register(folder, service);
      remember(folder, new Registration(key, stamp == null ? null : stamp.folderKey()));
      scope.problems().cured(Problem.Kind.FOLDER_UNREADABLE, folder);
      return true;
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    } catch (AccessDeniedException e) {
      if (isInsideRoot(folder)) {
        scope.problems().folderUnreadable(folder, e);
      }
      return false;
    } catch (IOException e) {
      for (Path root : roots) {
        if (root.startsWith(cause) || cause.startsWith(root)) {
          refused.putIfAbsent(root, e);
        }
      }
      return true;
    }
  }

  /** Whether the folder that is now under this path, with this stamp, is the one watched. */
  private boolean isWatched(Path folder, @Nullable FileStamp stamp) {
    Registration registration = registrations.get(folder);
    return registration != null
        && registration.key().isValid()
        && stamp != null
        && stamp.isFolder()
        && Objects.equals(stamp.folderKey(), registration.folderKey());
  }

  private static @Nullable FileStamp stampOf(Path path) {
    try {
      return FileStamp.read(path);
    } catch (IOException e) {
      return null; // not watched as far as one can see; watching it will tell the reason
    }
  }

  private void remember(Path folder, Registration registration) {
    Registration before = registrations.put(folder, registration);
    if (before != null && before.key() != registration.key()) {
      release(before.key(), folder);
    }
    paths.computeIfAbsent(registration.key(), key -> new HashSet<>()).add(folder);
  }

  /** Stops watching the folder and all below it; false where it was not watched. */
  private boolean forget(Path tree) {
    if (!registrations.containsKey(tree)) {
      return false;
    }
    List<Path> folders =
        registrations.keySet().stream().filter(folder -> folder.startsWith(tree)).toList();
    for (Path folder : folders) {
      Registration registration = registrations.remove(folder);
      if (registration != null) {
        release(registration.key(), folder);
      }
    }
    return true;
  }

  private void release(WatchKey key, Path folder) {
    Set<Path> remaining = paths.get(key);
    if (remaining != null) {
      remaining.remove(folder);
      if (remaining.isEmpty()) {
        paths.remove(key);
        key.cancel();
      }
    }
  }
}
