package dev.liveswap.cli.program;

import java.io.IOException;

/** Starts prepared programs. */
public interface ProgramStarter {
  /**
   * Starts a program in a JVM of its own.
   *
   * @param launch what to start
   * @return its process
   * @throws IOException if it cannot be started
   */
  Process start(Launch launch) throws IOException;

  /** Told that the agent of a started program is ready, and that the program has started. */
  default void isReady() {}
}
