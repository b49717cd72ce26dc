package dev.liveswap.watch;

import java.nio.file.Path;

/**
 * Something that keeps the watcher from seeing all it should, or makes it slower. It goes on with
 * the rest. Each is told once, and again only after it had been cured in between.
 *
 * @param kind what sort of problem
 * @param path the file or folder concerned
 * @param message for a person: what happened, what still works, what to do
 */
public record Problem(Kind kind, Path path, String message) {
  /** The sorts of problems. */
  public enum Kind {
    /** A root folder is not there (yet, or any more). Its files count from when it appears. */
    ROOT_MISSING,
    /** A folder can't be listed or watched. What is known of its files stays as it was. */
    FOLDER_UNREADABLE,
    /** A file can't be read. It counts as unchanged, and is tried again. */
    FILE_UNREADABLE,
    /** A root gets no events from the operating system; it is scanned in an interval instead. */
    SCANNING_INSTEAD,
    /** A mistake in the watcher itself, or in the filter it was given. */
    INTERNAL
  }
}
