package dev.liveswap.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the file system tells of a path without reading its content. Links are followed.
 *
 * @param type what the path leads to
 * @param size in bytes
 * @param modified when the content was last written, in nanoseconds since 1970; programs may set it
 * @param changed when anything about the file last changed (POSIX st_ctime); programs can't set it;
 *     0 where the platform has no such time
 * @param folderKey identifies a folder whichever path leads to it; null for files, and where the
 *     platform has none
 */
record FileStamp(Type type, long size, long modified, long changed, @Nullable Object folderKey) {
  enum Type {
    FILE,
    FOLDER,
    OTHER
  }

  /** The state of a file of which nothing is known but that it is there. Equals no real stamp. */
  static final FileStamp UNKNOWN = new FileStamp(Type.OTHER, -1, 0, 0, null);

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  private static final String ATTRIBUTES =
      (UNIX ? "unix:ctime," : "basic:") + "isDirectory,isRegularFile,size,lastModifiedTime,fileKey";

  /**
   * How much younger than its reading a file's times must not be to be relied upon: within one tick
   * of the file system's clock (up to 2 s on FAT) it could be written again under the same stamp.
   */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  /** The stamp of a path, or null if nothing is there, a dangling link included. */
  static @Nullable FileStamp read(Path path) throws IOException {
    try {
      return of(Files.readAttributes(path, ATTRIBUTES));
    } catch (NoSuchFileException e) {
      return null;
    } catch (AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      Path parent = path.getParent();
      boolean parentIsNoFolder = parent != null && !Files.isDirectory(parent);
      if (parentIsNoFolder || Files.isSymbolicLink(path)) {
        return null;
      }
      throw e;
    }
  }

  private static FileStamp of(Map<String, Object> attributes) {
    boolean folder = Boolean.TRUE.equals(attributes.get("isDirectory"));
    boolean file = Boolean.TRUE.equals(attributes.get("isRegularFile"));
    return new FileStamp(
        folder ? Type.FOLDER : file ? Type.FILE : Type.OTHER,
        attributes.get("size") instanceof Long size ? size : 0,
        nanos(attributes.get("lastModifiedTime")),
        nanos(attributes.get("ctime")),
        folder ? attributes.get("fileKey") : null);
  }

  private static long nanos(@Nullable Object time) {
    return time instanceof FileTime t ? t.to(TimeUnit.NANOSECONDS) : 0;
  }

  boolean isFile() {
    return type == Type.FILE;
  }

  boolean isFolder() {
    return type == Type.FOLDER;
  }

  /** Whether content read at {@code now} can't since have been replaced under this same stamp. */
  boolean isSettledAt(long now) {
    return now - Math.max(modified, changed) > TICK;
  }

  /** The wall clock in the unit of the times here. */
  static long now() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
