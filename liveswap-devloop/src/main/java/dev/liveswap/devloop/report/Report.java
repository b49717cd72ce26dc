package dev.liveswap.devloop.report;

import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One thing worth a line.
 *
 * <p>Reports of one process are numbered from 1, so that a reader who lost the connection knows
 * whether it missed some. The command line numbers none of its own: they all have number 0.
 */
public sealed interface Report {
  /**
   * The running number.
   *
   * @return 1 or more for what the running program's agent reports, 0 for what the command line
   *     adds
   */
  long number();

  /**
   * When it happened.
   *
   * @return the moment the report was made
   */
  Instant time();

  /**
   * From now on a saved file is seen.
   *
   * @param folders the folders that are watched, as a person would write them
   * @param classes how many classes of the program can be reloaded
   */
  record Ready(long number, Instant time, List<String> folders, int classes) implements Report {
    public Ready {
      Objects.requireNonNull(time, "time");
      folders = List.copyOf(folders);
    }
  }

  /**
   * A reload came to a verdict.
   *
   * @param outcome what became of it
   * @param files what triggered it, as a person would write it; empty when it was asked for
   * @param runningSince when the version that runs after this reload came to life: this report's
   *     own time when the outcome is live, else that of the last live reload or of the start
   * @param action why the program was to get other code: by a reload, an undo or a redo
   * @param running which version runs now, and which one the sources have
   */
  record Reloaded(
      long number,
      Instant time,
      Outcome outcome,
      List<String> files,
      Instant runningSince,
      Action action,
      Running running)
      implements Report {
    public Reloaded {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(runningSince, "runningSince");
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(running, "running");
      files = List.copyOf(files);
    }

    /** A reload of which the versions are not known. */
    public Reloaded(
        long number, Instant time, Outcome outcome, List<String> files, Instant runningSince) {
      this(number, time, outcome, files, runningSince, Action.RELOAD, Running.START);
    }
  }

  /** Why a program gets other code. */
  enum Action {
    /** Something was saved, or a reload was asked for. */
    RELOAD,
    /** Another version was asked for. */
    UNDO,
    /** An undo was taken back. */
    REDO
  }

  /**
   * Where a program stands in its {@link dev.liveswap.api.History}.
   *
   * @param version the version that runs
   * @param sources the version that came last from the sources; another one while something is
   *     undone
   */
  record Running(int version, int sources) {
    /** Before the first reload. */
    public static final Running START = new Running(0, 0);
  }

  /**
   * Something a person should know that is not the outcome of a reload: a folder that vanished, a
   * file system that sends no events.
   *
   * @param message one sentence without a full stop; names the file where there is one
   */
  record Warning(long number, Instant time, String message) implements Report {
    public Warning {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Something worth knowing that is neither success nor trouble: another program of the same
   * project is running, a restart begins.
   *
   * @param message one sentence without a full stop
   */
  record Note(long number, Instant time, String message) implements Report {
    public Note {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Code that a reload brought has thrown an exception of a type that is new with it.
   *
   * @param version the version that the reload made
   * @param finding what was thrown, where, and how to undo it
   */
  record NewException(long number, Instant time, int version, Finding finding) implements Report {
    public NewException {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(finding, "finding");
    }
  }

  /**
   * The program's JVM is started.
   *
   * @param pid its process
   * @param mainClass the class whose {@code main} runs
   * @param restarts how often it was started before under the same command
   */
  record Started(long number, Instant time, long pid, String mainClass, int restarts)
      implements Report {
    public Started {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(mainClass, "mainClass");
    }
  }

  /**
   * The program ended by itself.
   *
   * @param exitCode what its process returned
   */
  record Ended(long number, Instant time, int exitCode) implements Report {
    public Ended {
      Objects.requireNonNull(time, "time");
    }
  }

  /**
   * Nothing is watched from here on.
   *
   * @param reason why, as a phrase that starts in lower case and ends without a full stop
   */
  record Stopping(long number, Instant time, String reason) implements Report {
    public Stopping {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Something that was asked for could not be done at all.
   *
   * @param message what and why, as one sentence without a full stop
   * @param details further lines: what there is to choose from, what to do
   */
  record Failure(long number, Instant time, String message, List<String> details)
      implements Report {
    public Failure {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(message, "message");
      details = List.copyOf(details);
    }
  }
}
