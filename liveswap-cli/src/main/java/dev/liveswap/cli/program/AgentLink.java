package dev.liveswap.cli.program;

import dev.liveswap.devloop.report.Report;
import java.io.IOException;
import java.util.function.Consumer;

/** The connection to the agents in started programs. */
public interface AgentLink {
  /**
   * Follows a program's reports until the program ends.
   *
   * @param program its process
   * @param reports gets every report once, in order, on the calling thread
   * @throws InterruptedException if the calling thread is interrupted
   */
  void follow(ProcessHandle program, Consumer<Report> reports) throws InterruptedException;

  /**
   * Asks a program to reload what differs on disk. Where anything differed, the outcome comes as a
   * report as well.
   *
   * @param pid the program's process
   * @return the outcome
   * @throws IOException if the program cannot be reached
   */
  Report.Reloaded reload(long pid) throws IOException;

  /**
   * Asks a program to go back to the version that ran before. The outcome comes as a report as
   * well, unless there is nothing to undo.
   *
   * @param pid the program's process
   * @return the outcome
   * @throws IOException if the program cannot be reached
   */
  Report.Reloaded undo(long pid) throws IOException;
}
