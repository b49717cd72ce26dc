package dev.liveswap.watch;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a file.
 *
 * @param stamp its stamp from just before its content was read
 * @param hash its content; null while only the stamp is known
 * @param settled whether the same stamp means the same content
 */
record FileState(FileStamp stamp, @Nullable ContentHash hash, boolean settled) {
  /** A file found before its content was read. */
  static FileState unread(FileStamp stamp) {
    return new FileState(stamp, null, false);
  }

  boolean surelyStill(FileStamp now) {
    return settled && stamp.equals(now);
  }
}
