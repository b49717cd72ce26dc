package dev.liveswap.compiler.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The class files in the folders of a program, listed once: a folder's own modification time tells
 * when a file appeared or vanished in it.
 *
 * <p>Not safe for use by several threads.
 */
final class FolderListings {
  /**
   * A folder that changed this short before it was listed may change again within the same tick of
   * the file system's clock: such a listing is not kept.
   */
  private static final Duration CLOCK_TICK = Duration.ofMillis(50);

  private final Map<Path, Listing> kept = new HashMap<>();

  private record Listing(Instant folderModified, List<String> classFiles) {}

  List<String> classFilesOf(Path folder) throws IOException {
    Instant modified;
    try {
      modified = Files.getLastModifiedTime(folder).toInstant();
    } catch (NoSuchFileException e) {
      return List.of();
    }
    Listing listing = kept.get(folder);
    if (listing != null && listing.folderModified.equals(modified)) {
      return listing.classFiles;
    }
    Instant now = Instant.now();
    List<String> classFiles = ClassFolderView.classFilesIn(folder);
    if (modified.plus(CLOCK_TICK).isBefore(now)) {
      kept.put(folder, new Listing(modified, classFiles));
    } else {
      kept.remove(folder);
    }
    return classFiles;
  }
}
