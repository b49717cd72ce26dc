package dev.liveswap.cli.program;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Verdict;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.cli.program.Happening.Ended;
import dev.liveswap.cli.program.Happening.Reported;
import dev.liveswap.devloop.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts a program, shows what its agent reports, restarts it where that is needed and stays until
 * it ends.
 *
 * <p>A program that ends by itself with exit code 0 ends the supervision. With any other code the
 * supervision ends too when nobody is at work on it, returning that code. Somebody is when there
 * are keys to press; or when edits were made, and the program ended as one does that broke: by an
 * exception or a signal, not by a code of its own. Then it waits for {@code R}, {@code q} or the
 * next save that compiles.
 *
 * <p>A restart never leaves a person with nothing: the new program is prepared, compiling included,
 * before the old one is stopped; and the old one has ended, its ports free, before the new one
 * starts.
 */
public final class Supervisor implements AutoCloseable {
  /** How long a program may take to shut down before it is killed. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Preparation preparation;
  private final ProgramStarter starter;
  private final AgentLink link;
  private final SaveWatch saves;
  private final Console console;
  private final boolean keys;
  private final boolean restartsItself;
  private final Consumer<Code> explain;
  private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();

  // Shared with close(), which a signal calls.
  private @Nullable Process current;
  private boolean closed;

  private int starts;
  private boolean edited;
  private @Nullable AutoCloseable waiting;
  private @Nullable Launch lastLaunch;
  private @Nullable Code lastReason;

  /**
   * A supervisor.
   *
   * @param preparation makes the program ready
   * @param starter starts it
   * @param link reaches its agent
   * @param saves tells of saved files while no program runs
   * @param console shows what happens
   * @param policy what to do by itself
   */
  public Supervisor(
      Preparation preparation,
      ProgramStarter starter,
      AgentLink link,
      SaveWatch saves,
      Console console,
      Policy policy) {
    this.preparation = preparation;
    this.starter = starter;
    this.link = link;
    this.saves = saves;
    this.console = console;
    this.keys = policy.keys();
    this.restartsItself = policy.restartsItself();
    this.explain = policy.explain();
  }

  /**
   * What a supervisor does by itself.
   *
   * @param keys whether a person can press keys
   * @param restartsItself whether a change that needs a restart gets one
   * @param explain tells a person more about a code
   */
  public record Policy(boolean keys, boolean restartsItself, Consumer<Code> explain) {}

  /** Takes a key; may be called from any thread. */
  public void press(int key) {
    happenings.add(new Happening.Key(key));
  }

  /**
   * Starts the program and stays until it has ended or a person quits.
   *
   * @return the exit code for the shell
   * @throws CommandFailure if it cannot be prepared
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the calling thread is interrupted
   */
  public int run() throws CommandFailure, IOException, InterruptedException {
    start(preparation.prepare());
    int lastExitCode = ExitCode.OK.number();
    while (true) {
      Happening happening = happenings.take();
      if (happening instanceof Reported reported) {
        react(reported);
      } else if (happening instanceof Ended ended && isCurrent(ended.program())) {
        lastExitCode = ended.exitCode();
        forget();
        console.ended(lastExitCode);
        if (lastExitCode == 0 || !(keys || (edited && hasCrashed(lastExitCode)))) {
          return lastExitCode;
        }
        awaitSave();
      } else if (happening instanceof Happening.Saved && currentProgram() == null) {
        restart();
      } else if (happening instanceof Happening.Key key) {
        if (key.key() == 'q') {
          close();
          return lastExitCode;
        }
        react(key.key());
      }
    }
  }

  /** What a JVM returns after an uncaught exception, or when a signal ended it. */
  private static boolean hasCrashed(int exitCode) {
    return exitCode == 1 || exitCode > 128;
  }

  private void awaitSave() {
    if (lastLaunch != null && waiting == null) {
      waiting = saves.watch(lastLaunch, () -> happenings.add(new Happening.Saved()));
    }
    // Said once it is true.
    console.note(
        "the next save that compiles starts it again" + (keys ? "; R does at once, q quits" : ""));
  }

  private void stopWaiting() {
    if (waiting != null) {
      try {
        waiting.close();
      } catch (Exception e) {
        console.warn("the watching could not be ended: " + e);
      }
      waiting = null;
    }
  }

  private void react(Reported reported) throws IOException, InterruptedException {
    console.show(reported.report());
    if (reported.report() instanceof Report.Ready) {
      starter.isReady();
    }
    edited |= reported.report() instanceof Report.Reloaded;
    if (reported.report() instanceof Report.Reloaded reloaded
        && reloaded.outcome().verdict() == Verdict.NEEDS_RESTART) {
      lastReason =
          reloaded.outcome().findings().stream().map(Finding::code).findFirst().orElse(null);
      if (restartsItself && isCurrent(reported.program())) {
        restart();
      }
    }
  }

  private void react(int key) throws IOException, InterruptedException {
    switch (key) {
      case 'r' -> ask("reload", link::reload);
      case 'u' -> ask("undo", link::undo);
      case 'R' -> restartByHand();
      case 'h' ->
          console.note(
              "r reloads what is on disk, u goes back to the version before, R restarts the program,"
                  + " ? explains what needed a restart, q quits, h shows this");
      case '?' -> explain();
      default -> {
        // Any other key was probably meant for somebody else.
      }
    }
  }

  private void explain() {
    if (lastReason == null) {
      console.note("nothing needed a restart so far");
    } else {
      explain.accept(lastReason);
    }
  }

  /** What can be asked of a program's agent. */
  private interface Question {
    Report.Reloaded ask(long pid) throws IOException;
  }

  private void ask(String what, Question question) {
    Process program = currentProgram();
    if (program == null) {
      console.note("the program does not run: R starts it");
      return;
    }
    // Beside the loop: what is reported meanwhile is to be shown.
    Thread asking =
        new Thread(
            () -> {
              try {
                Report.Reloaded answer = question.ask(program.pid());
                if (isUnreported(answer)) {
                  happenings.add(new Reported(program, answer));
                }
              } catch (IOException e) {
                console.warn("the " + what + " could not be asked for: " + e.getMessage());
              }
            },
            "liveswap-" + what);
    asking.setDaemon(true);
    asking.start();
  }

  /**
   * Without a number the agent did not report it to those who follow; but who asks wants to know.
   */
  private static boolean isUnreported(Report.Reloaded answer) {
    return answer.number() == 0;
  }

  /** What was saved but not yet seen is compiled first: with an error, the old program stays. */
  private void restartByHand() throws IOException, InterruptedException {
    Process program = currentProgram();
    if (program != null) {
      try {
        if (link.reload(program.pid()).outcome().verdict() == Verdict.REFUSED) {
          console.note("not restarted: the program runs on until the error is fixed");
          return;
        }
      } catch (IOException e) {
        console.warn("restarting although the agent does not answer: " + e.getMessage());
      }
    }
    restart();
  }

  private void restart() throws IOException, InterruptedException {
    Launch launch;
    try {
      launch = preparation.prepare();
    } catch (CommandFailure e) {
      console.fail(e);
      if (currentProgram() == null) {
        awaitSave();
      } else {
        console.note("the old program runs on");
      }
      return;
    }
    Process old = currentProgram();
    if (old != null) {
      forget();
      stop(old);
    }
    start(launch);
  }

  private void start(Launch launch) throws IOException {
    stopWaiting();
    lastLaunch = launch;
    Process program;
    synchronized (this) {
      if (closed) {
        return;
      }
      program = starter.start(launch);
      current = program;
    }
    console.started(program.pid(), launch.mainClass(), starts++);
    var unused =
        program.onExit().thenAccept(ended -> happenings.add(new Ended(ended, ended.exitValue())));
    Thread follower =
        new Thread(
            () -> {
              try {
                link.follow(
                    program.toHandle(), report -> happenings.add(new Reported(program, report)));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "liveswap-events");
    follower.setDaemon(true);
    follower.start();
  }

  private synchronized @Nullable Process currentProgram() {
    return current;
  }

  private synchronized boolean isCurrent(Process program) {
    return program.equals(current);
  }

  private synchronized void forget() {
    current = null;
  }

  private static void stop(Process program) throws InterruptedException {
    program.destroy();
    if (!program.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
      program.destroyForcibly();
      program.waitFor();
    }
  }

  /** Stops the program, if one runs, and starts none again. May be called from any thread. */
  @Override
  public void close() {
    Process program;
    synchronized (this) {
      closed = true;
      program = current;
      current = null;
    }
    if (program != null) {
      try {
        stop(program);
      } catch (InterruptedException e) {
        program.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
