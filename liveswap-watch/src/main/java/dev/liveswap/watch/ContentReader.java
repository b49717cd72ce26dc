package dev.liveswap.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Reads files for their hash, with one buffer for all. Not thread-safe: one for each thread. */
final class ContentReader {
  private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

  /** Made when first needed: finding the algorithm takes longer than starting to watch. */
  private @Nullable MessageDigest digest;

  /**
   * The hash of a file's content.
   *
   * <p>An interrupt does not end the reading (it closes the channel, so the file is read again);
   * the thread's interrupt flag is set when this returns.
   */
  ContentHash hash(Path file) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return readThrough(file);
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private ContentHash readThrough(Path file) throws IOException {
    MessageDigest current = digest == null ? ContentHash.newDigest() : digest;
    digest = current;
    current.reset();
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      while (channel.read(buffer.clear()) >= 0) {
        current.update(buffer.flip());
      }
    }
    return ContentHash.ofDigest(current.digest());
  }
}
