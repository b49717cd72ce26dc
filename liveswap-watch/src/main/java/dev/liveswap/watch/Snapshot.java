package dev.liveswap.watch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of every file as it was last reported, or as it was at the start.
 *
 * <p>Thread-safe. Files are never read under the lock.
 */
final class Snapshot {
  /** How a file's content compares with what was last reported. */
  enum Difference {
    NONE,
    CREATED,
    MODIFIED,
    DELETED
  }

  private final Map<Path, FileState> files = new HashMap<>();

  /** Contents that were announced as known already; an empty one announces a deletion. */
  private final Map<Path, Optional<ContentHash>> acknowledged = new HashMap<>();

  /** Takes a file as it is now for its known state, unless one is known. The content may follow. */
  synchronized void addBaseline(Path file, FileStamp stamp) {
    files.putIfAbsent(file, FileState.unread(stamp));
  }

  /**
   * Reads the content of a file that was added by its stamp.
   *
   * @return false if it has changed since then, or can't be read
   */
  boolean learnBaseline(Path file, ContentReader reader) {
    FileState known = get(file);
    if (known == null || known.hash() != null) {
      return true;
    }
    // The stamp must be the same after the reading too: what was written meanwhile is a change.
    return look(file, false, reader) instanceof Sighting.Present now
        && now.state().stamp().equals(known.stamp())
        && hasStamp(file, known.stamp())
        && replace(file, known, now.state());
  }

  private static boolean hasStamp(Path file, FileStamp stamp) {
    try {
      return stamp.equals(FileStamp.read(file));
    } catch (IOException e) {
      return false;
    }
  }

  private synchronized boolean replace(Path file, FileState before, FileState now) {
    return files.replace(file, before, now) || !files.containsKey(file);
  }

  /**
   * Looks at a file as it is now; changes nothing here.
   *
   * @param trustStamp whether an unchanged stamp is enough to call it unchanged
   */
  Sighting look(Path file, boolean trustStamp, ContentReader reader) {
    try {
      FileStamp stamp = FileStamp.read(file);
      if (stamp == null || !stamp.isFile()) {
        return new Sighting.Absent();
      }
      FileState known = get(file);
      if (trustStamp && known != null && known.surelyStill(stamp)) {
        return new Sighting.Same();
      }
      long now = FileStamp.now();
      return new Sighting.Present(new FileState(stamp, reader.hash(file), stamp.isSettledAt(now)));
    } catch (NoSuchFileException e) {
      return new Sighting.Absent();
    } catch (IOException e) {
      return new Sighting.Unreadable(e);
    }
  }

  /** How what was seen compares with what is known. */
  synchronized Difference compare(Path file, Sighting seen) {
    FileState known = files.get(file);
    if (seen instanceof Sighting.Absent) {
      return known == null ? Difference.NONE : Difference.DELETED;
    }
    if (seen instanceof Sighting.Present present) {
      if (known == null) {
        return Difference.CREATED;
      }
      return sameContent(known, present.state()) ? Difference.NONE : Difference.MODIFIED;
    }
    return Difference.NONE;
  }

  private static boolean sameContent(FileState known, FileState now) {
    ContentHash hash = known.hash();
    return hash == null ? known.stamp().equals(now.stamp()) : hash.equals(now.hash());
  }

  /**
   * Makes what was seen the known state.
   *
   * @return the difference to report: none for what had been acknowledged
   */
  synchronized Difference accept(Path file, Sighting seen) {
    Difference difference = compare(file, seen);
    if (seen instanceof Sighting.Absent) {
      files.remove(file);
    } else if (seen instanceof Sighting.Present present) {
      files.put(file, present.state());
    }
    if (difference == Difference.NONE) {
      return difference;
    }
    // Any difference ends the acknowledgement: once the file has been something else, a return to
    // the announced content is somebody's edit.
    Optional<ContentHash> announced = acknowledged.remove(file);
    return announced != null && announced.equals(contentOf(seen)) ? Difference.NONE : difference;
  }

  private static Optional<ContentHash> contentOf(Sighting seen) {
    return seen instanceof Sighting.Present present
        ? Optional.ofNullable(present.state().hash())
        : Optional.empty();
  }

  /**
   * Announces that a file has, or is about to get, this content, which needs no report.
   *
   * @param content null for a deletion
   */
  synchronized void acknowledge(Path file, @Nullable ContentHash content) {
    FileState known = files.get(file);
    boolean knownAlready =
        content == null ? known == null : known != null && content.equals(known.hash());
    if (knownAlready) {
      acknowledged.remove(file);
    } else {
      acknowledged.put(file, Optional.ofNullable(content));
    }
  }

  /** The known files that lie, at any depth, in one of the folders. */
  synchronized List<Path> filesIn(Set<Path> folders) {
    List<Path> found = new ArrayList<>();
    if (!folders.isEmpty()) {
      for (Path file : files.keySet()) {
        for (Path up = file.getParent(); up != null; up = up.getParent()) {
          if (folders.contains(up)) {
            found.add(file);
            break;
          }
        }
      }
    }
    return found;
  }

  private synchronized @Nullable FileState get(Path file) {
    return files.get(file);
  }
}
