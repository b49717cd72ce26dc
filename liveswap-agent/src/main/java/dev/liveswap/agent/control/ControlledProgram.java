package dev.liveswap.agent.control;

import dev.liveswap.api.History;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.Status;

/** What the control port can ask of the program it is in. Thread-safe; throws nothing. */
public interface ControlledProgram {
  /** Reloads what differs on disk. */
  Report.Reloaded reload();

  /** Goes to the version before the one that runs. */
  Report.Reloaded undo();

  /** Goes to a version. */
  Report.Reloaded undo(int version);

  /** Takes the last undo back. */
  Report.Reloaded redo();

  /** Tells how the program stands. */
  Status status();

  /** Tells which versions there are. */
  History history();
}
