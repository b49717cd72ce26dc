package dev.liveswap.testkit.fuzz.run;

import java.util.List;

/**
 * Something that must not be.
 *
 * @param kind what, so that a shrunk program is known to fail in the same way
 * @param keys what the probe saw otherwise
 * @param text for a person to read
 */
record Failure(Kind kind, List<String> keys, String text) {
  enum Kind {
    /** Live, but not as a cold start. */
    DIVERGES,
    /** The JVM ended, or hangs. */
    DIES,
    /** No JVM takes what the compiler made: no failure of ours. */
    REJECTED,
    /** Refused, although it compiles. */
    REFUSED,
    /** The engine says that something isn't as it should be. */
    WARNS
  }
}
