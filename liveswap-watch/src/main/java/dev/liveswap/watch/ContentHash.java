package dev.liveswap.watch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 128 bits of a content's SHA-256: two files with the same are the same.
 *
 * @param high the first 8 bytes
 * @param low the next 8 bytes
 */
record ContentHash(long high, long low) {
  static ContentHash of(byte[] content) {
    return ofDigest(newDigest().digest(content));
  }

  static ContentHash ofDigest(byte[] digest) {
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    return new ContentHash(bytes.getLong(), bytes.getLong());
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one does not", e);
    }
  }
}
