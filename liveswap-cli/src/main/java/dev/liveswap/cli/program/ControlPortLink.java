package dev.liveswap.cli.program;

import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.cli.control.ControlClient;
import dev.liveswap.cli.control.Instances;
import dev.liveswap.devloop.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reaches agents by their control ports, which they write down in the run directory. */
public final class ControlPortLink implements AgentLink {
  /** An agent that has not said where it is by then is worth a warning. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Instances instances;

  /**
   * A link.
   *
   * @param instances where programs say how to reach them
   */
  public ControlPortLink(Instances instances) {
    this.instances = instances;
  }

  @Override
  public Report.Reloaded reload(long pid) throws IOException {
    return client(pid).reload();
  }

  @Override
  public Report.Reloaded undo(long pid) throws IOException {
    return client(pid).undo(OptionalInt.empty());
  }

  private ControlClient client(long pid) throws IOException {
    InstanceFile instance =
        instances
            .find(pid)
            .orElseThrow(() -> new IOException("the agent in pid " + pid + " is not there yet"));
    return new ControlClient(instance);
  }

  @Override
  public void follow(ProcessHandle program, Consumer<Report> reports) throws InterruptedException {
    Unseen unseen = new Unseen(reports);
    String lastProblem = null;
    while (program.isAlive()) {
      String problem = null;
      try {
        InstanceFile instance = await(program, unseen);
        if (instance == null) {
          return;
        }
        new ControlClient(instance).follow(unseen);
      } catch (IOException | IllegalArgumentException e) {
        problem = e.getMessage() == null ? e.toString() : e.getMessage();
      }
      // A program that ends takes the connection with it: that is no news of its own.
      if (endsSoon(program)) {
        return;
      }
      if (problem != null && !problem.equals(lastProblem)) {
        unseen.warn("the connection to the agent broke, trying again: " + problem);
      }
      lastProblem = problem;
    }
  }

  private @Nullable InstanceFile await(ProcessHandle program, Unseen unseen)
      throws InterruptedException, IOException {
    Instant late = Instant.now().plus(PATIENCE);
    boolean warned = false;
    while (program.isAlive()) {
      Optional<InstanceFile> instance = instances.find(program.pid());
      if (instance.isPresent()) {
        return instance.get();
      }
      if (!warned && Instant.now().isAfter(late)) {
        warned = true;
        unseen.warn(
            "the agent in pid " + program.pid() + " does not answer: edits are not seen yet");
      }
      endsWithin(program, BETWEEN_LOOKS);
    }
    return null;
  }

  private static boolean endsSoon(ProcessHandle program) throws InterruptedException {
    return endsWithin(program, Duration.ofMillis(500));
  }

  private static boolean endsWithin(ProcessHandle program, Duration time)
      throws InterruptedException {
    try {
      program.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process cannot fail", e);
    }
  }

  /** After a reconnection the agent may repeat itself; by their numbers reports pass only once. */
  private static final class Unseen implements Consumer<Report> {
    private final Consumer<Report> reports;
    private long last;

    Unseen(Consumer<Report> reports) {
      this.reports = reports;
    }

    @Override
    public void accept(Report report) {
      if (report.number() > last) {
        last = report.number();
        reports.accept(report);
      }
    }

    void warn(String message) {
      reports.accept(new Report.Warning(0, Instant.now(), message));
    }
  }
}
