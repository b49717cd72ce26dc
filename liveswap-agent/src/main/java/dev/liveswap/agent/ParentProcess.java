package dev.liveswap.agent;

/** Ends the program when the tool that started it is gone, so that a killed tool leaves nothing. */
final class ParentProcess {
  private ParentProcess() {}

  static void endWith(long pid) {
    ProcessHandle.of(pid)
        .ifPresentOrElse(parent -> parent.onExit().thenRun(ParentProcess::end), ParentProcess::end);
  }

  @SuppressWarnings("SystemExit") // Its shutdown hooks run, as when it is told to stop.
  private static void end() {
    System.exit(143);
  }
}
