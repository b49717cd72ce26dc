package dev.liveswap.cli.program;

import dev.liveswap.devloop.report.Report;

/**
 * What the supervisor has to react to; everything arrives in one queue, so it does one at a time.
 */
sealed interface Happening {
  /** An agent reported something. */
  record Reported(Process program, Report report) implements Happening {}

  /** A program's process ended. */
  record Ended(Process program, int exitCode) implements Happening {}

  /** A file was saved while no program ran. */
  record Saved() implements Happening {}

  /** A person pressed a key. */
  record Key(int key) implements Happening {}
}
