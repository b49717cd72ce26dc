package dev.liveswap.cli;

import java.util.List;

/**
 * Why a command could not be done, when the reason lies outside the tool: shown as one message
 * without a stack trace.
 */
public final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final List<String> details;

  /**
   * A failure.
   *
   * @param exitCode what the command returns
   * @param message what happened and why, as one sentence without a full stop
   * @param details further lines: what there is to choose from, what to do
   */
  public CommandFailure(ExitCode exitCode, String message, List<String> details) {
    super(message);
    this.exitCode = exitCode;
    this.details = List.copyOf(details);
  }

  /**
   * A failure.
   *
   * @param exitCode what the command returns
   * @param message what happened and why
   * @param details further lines
   */
  public CommandFailure(ExitCode exitCode, String message, String... details) {
    this(exitCode, message, List.of(details));
  }

  /**
   * What the command returns.
   *
   * @return never {@link ExitCode#OK}
   */
  public ExitCode exitCode() {
    return exitCode;
  }

  /**
   * Further lines.
   *
   * @return maybe none
   */
  public List<String> details() {
    return details;
  }
}
