package dev.liveswap.cli.program;

import dev.liveswap.cli.CommandFailure;
import java.io.IOException;

/** Makes a program ready to be started: finds out about its project and compiles what is stale. */
public interface Preparation {
  /**
   * Prepares; also before every restart, for the build file may have changed.
   *
   * @return a program that can be started
   * @throws CommandFailure if it cannot: it does not compile, has no main class, ...
   * @throws IOException if a file cannot be read or written
   */
  Launch prepare() throws CommandFailure, IOException;
}
