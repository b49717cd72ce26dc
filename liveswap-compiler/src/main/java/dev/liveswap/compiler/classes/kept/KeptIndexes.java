package dev.liveswap.compiler.classes.kept;

import dev.liveswap.compiler.classes.ClassIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of a project's class folders. What was read of them is kept on disk, so that the next
 * process reads only the class files that changed in between.
 *
 * <p>Nothing depends on what is kept: without it, and if it cannot be read or written, every class
 * file is read. Safe for use by several threads.
 */
public final class KeptIndexes implements AutoCloseable {
  /** Fewer class files than these are read again sooner than the file is written. */
  private static final int WORTH_WRITING = 500;

  private final @Nullable IndexFolder files;
  private final InstantSource clock;
  private final Set<Path> classFolders = new LinkedHashSet<>();

  /** What is known of folders whose files do not say it yet. */
  private final Map<Path, KnownClasses> unwritten = new LinkedHashMap<>();

  private int writtenSince;
  private boolean closed;

  /**
   * @param folder where they are kept; need not exist. Null to keep none
   */
  public KeptIndexes(@Nullable Path folder) {
    this(folder, InstantSource.system());
  }

  KeptIndexes(@Nullable Path folder, InstantSource clock) {
    this.files = folder == null ? null : new IndexFolder(folder);
    this.clock = clock;
  }

  /**
   * The index of a class folder as it is now. Files that are no class files, or vanish meanwhile,
   * are left out; a folder that does not exist is empty.
   *
   * @return the caller's own
   * @throws IOException if the folder is there and cannot be read
   */
  public synchronized ClassIndex read(Path classFolder) throws IOException {
    KnownClasses before =
        files == null ? KnownClasses.NONE : files.file(classFolder).read(clock.instant());
    ClassFolderScan scan = ClassFolderScan.ofAll(classFolder, before, clock.instant());
    classFolders.add(classFolder);
    if (files != null && scan.hasNews()) {
      unwritten.put(classFolder, scan.known());
    }
    return ClassIndex.of(scan.facts());
  }

  /**
   * Class files were written. Now and then, what is known by then is kept: of these ones the next
   * time, for files that were written just now are never trusted.
   *
   * @param classes how many
   */
  public synchronized void written(int classes) {
    if (files != null && !closed && writtenSince >= WORTH_WRITING) {
      for (Path classFolder : classFolders) {
        unwritten.putIfAbsent(classFolder, files.file(classFolder).read(clock.instant()));
      }
      writtenSince = 0;
      keep();
    }
    writtenSince += classes;
  }

  /**
   * Keeps what is not kept yet, if anything, after another look at the class folders: more files
   * may have settled. Takes some tens of milliseconds for thousands of classes; meant for a
   * background thread.
   */
  public synchronized void keep() {
    unwritten.replaceAll(this::lookAgain);
    write();
  }

  private KnownClasses lookAgain(Path classFolder, KnownClasses known) {
    try {
      return ClassFolderScan.ofSettled(classFolder, known, clock.instant()).known();
    } catch (IOException e) {
      return known; // what was right then is right as long as the stamps are the same
    }
  }

  private void write() {
    if (files != null && !closed && !unwritten.isEmpty()) {
      unwritten.forEach((classFolder, known) -> files.file(classFolder).write(known));
      unwritten.clear();
      files.tidyUp(clock.instant());
    }
  }

  /** Keeps what is not kept yet, if anything, the quick way: as it was read. Then no more. */
  @Override
  public synchronized void close() {
    write();
    closed = true;
  }
}
