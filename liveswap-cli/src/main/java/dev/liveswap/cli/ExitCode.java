package dev.liveswap.cli;

/**
 * What the commands return to a script. {@code run} returns the program's own exit code where the
 * program ended by itself.
 */
public enum ExitCode {
  /** Done. */
  OK(0, "done; for reload: the new code is live"),
  /** The command line is wrong. */
  USAGE(2, "the command line or an option is wrong"),
  /** The project cannot be built. */
  DOES_NOT_BUILD(65, "the project does not compile, or its build tool fails"),
  /** There is no project. */
  NO_PROJECT(66, "there is no such folder, or it holds no sources"),
  /** The main class is missing or ambiguous. */
  NO_MAIN_CLASS(67, "the main class does not exist, or there are several to choose from"),
  /** No program to talk to. */
  NOT_RUNNING(69, "no program runs under Liveswap, or there are several to choose from"),
  /** Our own fault. */
  INTERNAL(70, "Liveswap itself failed"),
  /** The reload was refused. */
  REFUSED(71, "the reload was refused: the old version runs on"),
  /** The reload needs a restart. */
  NEEDS_RESTART(72, "the change needs a restart: the old version runs on"),
  /** The agent could not be loaded into a program. */
  CANNOT_ATTACH(73, "the program does not let the agent in"),
  /** There is no JDK; the launcher returns it. */
  NO_JDK(74, "there is no JDK 17 or newer"),
  /** The file system says no. */
  FILES(75, "a file or folder that is needed cannot be read or written"),
  /** Nowhere to go. */
  NO_SUCH_VERSION(76, "nothing to undo or redo, or no such version: the program runs on as it is");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /**
   * The number that the process returns.
   *
   * @return 0 to 127
   */
  public int number() {
    return number;
  }

  /**
   * What it means.
   *
   * @return a phrase for help and documentation
   */
  public String meaning() {
    return meaning;
  }
}
