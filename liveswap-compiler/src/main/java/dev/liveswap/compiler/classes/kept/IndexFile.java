package dev.liveswap.compiler.classes.kept;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The file that keeps what is known of one class folder.
 *
 * <p>Best effort: one that cannot be read says nothing, one that cannot be written is not kept.
 * Several processes may read and write it: it is replaced as a whole.
 */
final class IndexFile {
  /** Beyond a hundred thousand classes; what is larger is not ours, or not worth the memory. */
  private static final int LARGEST = 64 << 20;

  /** How exactly the file's time tells when it was last used. */
  private static final Duration PRECISION = Duration.ofDays(1);

  private final Path file;
  private final KnownClassesCodec codec;

  /**
   * @param file where it lies; need not exist, nor need its folder
   * @param codec how it is written
   */
  IndexFile(Path file, KnownClassesCodec codec) {
    this.file = file;
    this.codec = codec;
  }

  /**
   * What it says; nothing if it is not there, or not whole.
   *
   * @param now the file counts as used then
   */
  KnownClasses read(Instant now) {
    try {
      // Opening a named pipe would wait for somebody who writes to it.
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return KnownClasses.NONE;
      }
      KnownClasses known = codec.decode(Files.readAllBytes(file));
      markUsed(now);
      return known;
    } catch (IOException e) {
      return KnownClasses.NONE; // every class file is read, then
    }
  }

  private void markUsed(Instant now) {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(PRECISION))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      return; // it is thrown away early, then
    }
  }

  /** Replaces it. Nothing is left behind if that fails. */
  void write(KnownClasses known) {
    byte[] content = codec.encode(known);
    Path folder = file.toAbsolutePath().getParent();
    if (content.length > LARGEST || folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "index", IndexFolder.DRAFT);
      try {
        Files.write(draft, content);
        replace(draft);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      return; // nothing is lost: the class files are read again
    }
  }

  private void replace(Path draft) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
