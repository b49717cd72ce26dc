package dev.liveswap.watch;

import dev.liveswap.watch.Problem.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells each problem once, until it is cured. Thread-safe; the listener is called without a lock.
 */
final class Problems {
  private record Known(Kind kind, Path path) {}

  private final Consumer<Problem> listener;
  private final Set<Known> known = new HashSet<>();

  Problems(Consumer<Problem> listener) {
    this.listener = listener;
  }

  void rootMissing(Path root) {
    tell(Kind.ROOT_MISSING, root, root + " is not there; it is watched as soon as it appears");
  }

  void folderUnreadable(Path folder, IOException reason) {
    tell(
        Kind.FOLDER_UNREADABLE,
        folder,
        folder
            + " can't be read ("
            + why(reason)
            + "); changes in it are not seen, all others are");
  }

  void fileUnreadable(Path file, IOException reason) {
    tell(
        Kind.FILE_UNREADABLE,
        file,
        file + " can't be read (" + why(reason) + "); it counts as unchanged until it can");
  }

  void scanningInstead(Path root, String reason) {
    tell(
        Kind.SCANNING_INSTEAD,
        root,
        root + " is scanned for changes in an interval, which is slower: " + reason);
  }

  void internal(Path where, RuntimeException mistake) {
    tell(
        Kind.INTERNAL,
        where,
        "a mistake while watching " + where + ": " + mistake + "; everything is looked at again");
  }

  void cured(Kind kind, Path path) {
    synchronized (known) {
      known.remove(new Known(kind, path));
    }
  }

  private void tell(Kind kind, Path path, String message) {
    boolean isNew;
    synchronized (known) {
      isNew = known.add(new Known(kind, path));
    }
    if (isNew) {
      deliver(new Problem(kind, path, message));
    }
  }

  private void deliver(Problem problem) {
    try {
      listener.accept(problem);
    } catch (RuntimeException e) {
      // There is nobody else to tell, and the watching must go on.
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  static String why(IOException reason) {
    if (reason instanceof AccessDeniedException) {
      return "access denied";
    }
    String message = reason.getMessage();
    return message == null ? reason.getClass().getSimpleName() : message;
  }
}
