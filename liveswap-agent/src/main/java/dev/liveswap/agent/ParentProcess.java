package dev.liveswap.agent;

import java.util.Optional;

/** Ends the program when the tool that started it is gone, so that a killed tool leaves nothing. */
final class ParentProcess {
  /** What a process ends with that was told to stop by SIGTERM. */
  private static final int EXIT_TERMINATED = 143;

  private ParentProcess() {}

  static void endWith(long pid) {
    Thread thread = new Thread(() -> waitAndEnd(pid), "liveswap-parent");
    thread.setDaemon(true);
    thread.start();
  }

  private static void waitAndEnd(long pid) {
    Optional<ProcessHandle> parent = ProcessHandle.of(pid);
    if (parent.isPresent()) {
      parent.get().onExit().join();
    }
    // The program's shutdown hooks run, as when it is told to stop.
    System.exit(EXIT_TERMINATED);
  }
}
