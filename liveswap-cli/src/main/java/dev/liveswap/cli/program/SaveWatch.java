package dev.liveswap.cli.program;

/** Tells of saved files while no program runs: else its agent does. */
@FunctionalInterface
public interface SaveWatch {
  /**
   * Watches what a program is made from.
   *
   * @param launch the program
   * @param saved is run after each save, on a thread of its own
   * @return ends the watching
   */
  AutoCloseable watch(Launch launch, Runnable saved);
}
