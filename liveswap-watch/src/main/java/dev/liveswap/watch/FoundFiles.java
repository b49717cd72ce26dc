package dev.liveswap.watch;

import java.nio.file.Path;

/** Takes the files that a walk comes by. */
@FunctionalInterface
interface FoundFiles {
  void found(Path file, FileStamp stamp);
}
