package dev.liveswap.compiler.classes.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What tells whether a file is still the one that was read.
 *
 * @param size in bytes
 * @param modified when its content was last written, in nanoseconds since 1970; whoever writes a
 *     file can set it to anything
 * @param changed when the file system last noted any change of the file, in nanoseconds since 1970:
 *     nobody can set that back. 0 where file systems do not tell
 */
record Stamp(long size, long modified, long changed) {
  /**
   * The coarsest clock of a file system that is in use ticks every two seconds (FAT). Written twice
   * within a tick, a file has the same times with different contents.
   */
  private static final long LONGEST_TICK = TimeUnit.SECONDS.toNanos(2);

  private static final String CHANGED = "unix:ctime";
  private static final LinkOption NO_LINK = LinkOption.NOFOLLOW_LINKS;

  /** To be taken before the file is read: then a write meanwhile is seen the next time. */
  static Stamp of(Path file, BasicFileAttributes attributes, boolean withChanged)
      throws IOException {
    long changed = withChanged ? nanos((FileTime) Files.getAttribute(file, CHANGED, NO_LINK)) : 0;
    return new Stamp(attributes.size(), nanos(attributes.lastModifiedTime()), changed);
  }

  /** Whether {@link #of} can tell when files of this file system changed. */
  static boolean knowsChanged(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** Whether each write from that moment on gives the file another stamp. */
  boolean isSettled(Instant seen) {
    long latest = nanos(FileTime.from(seen)) - LONGEST_TICK;
    return modified <= latest && changed <= latest;
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
