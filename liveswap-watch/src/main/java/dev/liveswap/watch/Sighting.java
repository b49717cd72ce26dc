package dev.liveswap.watch;

import java.io.IOException;

/** What was found at a path when it was looked at. */
sealed interface Sighting {
  /** No file there. */
  record Absent() implements Sighting {}

  /** A file with this content. */
  record Present(FileState state) implements Sighting {
    boolean isEmpty() {
      return state.stamp().size() == 0;
    }
  }

  /** The stamp alone shows that the content is the one remembered. */
  record Same() implements Sighting {}

  /** Something there that can't be read now. */
  record Unreadable(IOException reason) implements Sighting {}
}
