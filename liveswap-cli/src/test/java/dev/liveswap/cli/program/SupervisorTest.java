package dev.liveswap.cli.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.liveswap.agent.options.Options;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import dev.liveswap.cli.console.Console;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With real processes, but without an agent in them. */
@Timeout(60)
class SupervisorTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final List<Process> started = new CopyOnWriteArrayList<>();
  private final List<Code> explained = new CopyOnWriteArrayList<>();
  private final FakeAgent agent = new FakeAgent();
  private String wanted = "wait";
  private CommandFailure preparationFails;
  private Supervisor supervisor;
  private volatile Runnable save;

  @AfterEach
  void nothingIsLeftRunning() {
    if (supervisor != null) {
      supervisor.close();
    }
    assertThat(started).noneMatch(Process::isAlive);
  }

  @Test
  void aProgramThatEndsWellEndsTheSupervision() throws Exception {
    wanted = "0";
    assertThat(supervise(true, true).run()).isZero();
    assertThat(said()).contains("started Fake").contains("the program ended");
  }

  @Test
  void withoutKeysTheExitCodeOfAProgramThatFailsIsPassedOn() throws Exception {
    wanted = "42";
    assertThat(supervise(false, true).run()).isEqualTo(42);
    assertThat(said()).contains("ended with exit code 42");
  }

  @Test
  void withKeysAProgramThatFailedCanBeStartedAgain() throws Exception {
    wanted = "42";
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> said().contains("R does at once"));

    wanted = "0";
    supervisor.press('R');

    assertThat(run.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(said()).contains("restarted Fake");
  }

  @Test
  void aProgramThatBrokeIsStartedAgainByTheNextSaveThatCompiles() throws Exception {
    wanted = "1";
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> save != null);
    preparationFails = new CommandFailure(ExitCode.DOES_NOT_BUILD, "';' expected");
    save.run();
    await().until(() -> said().contains("';' expected"));
    assertThat(started).hasSize(1);

    preparationFails = null;
    wanted = "0";
    save.run();

    assertThat(run.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(started).hasSize(2);
    assertThat(save).isNull();
  }

  @Test
  void withoutKeysItWaitsForASaveOnlyIfEditsWereMade() throws Exception {
    wanted = "wait";
    CompletableFuture<Integer> run = inBackground(supervise(false, true));
    await().until(() -> started.size() == 1);
    agent.report(reloaded(new Outcome(Verdict.LIVE, List.of(), List.of(), Duration.ZERO)));
    await().until(() -> said().contains("nothing to reload"));
    started.get(0).destroyForcibly();
    await().until(() -> save != null);

    wanted = "3"; // a code of its own: it did not break, it ended
    save.run();

    assertThat(run.get(30, TimeUnit.SECONDS)).isEqualTo(3);
  }

  @Test
  void whatTheAgentHasReportedItselfIsNotShownTwice() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);
    agent.answer = reloaded(new Outcome(Verdict.LIVE, List.of(), List.of(), Duration.ZERO));
    agent.report(agent.answer);
    supervisor.press('r');
    await().until(() -> agent.asked.get() == 1);
    agent.answer = unreported();
    supervisor.press('r');
    await().until(() -> said().split("nothing to reload", -1).length == 3);
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
    assertThat(said().split("nothing to reload", -1)).hasSize(3);
  }

  @Test
  void uAsksForAnUndoAndShowsWhatOnlyTheAnswerSays() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);
    agent.answer =
        new Report.Reloaded(
            0,
            Instant.now(),
            Outcome.of(Finding.of(Code.NO_SUCH_VERSION, "nothing to undo")),
            List.of(),
            Instant.now());
    supervisor.press('u');
    await().until(() -> said().contains("LS012 nothing to undo"));
    assertThat(agent.undone).hasValue(1);
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void quittingStopsTheProgram() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);

    supervisor.press('q');

    assertThat(run.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(started.get(0).isAlive()).isFalse();
  }

  @Test
  void aChangeThatNeedsARestartGetsOneAfterTheOldProgramHasEnded() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);

    agent.report(needsRestart());

    await().until(() -> started.size() == 2);
    assertThat(started.get(0).isAlive()).isFalse();
    assertThat(started.get(1).isAlive()).isTrue();
    assertThat(said()).contains("LS029 Order extends Base").contains("restarted Fake");
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void toKeepMeansThatOnlyAPersonRestarts() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, false));
    await().until(() -> started.size() == 1);

    agent.report(needsRestart());
    await().until(() -> said().contains("LS029"));
    supervisor.press('?');
    await().until(() -> explained.equals(List.of(Code.SUPERCLASS_CHANGED)));
    assertThat(started).hasSize(1);

    agent.answer = needsRestart();
    supervisor.press('R');
    await().until(() -> started.size() == 2);
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void codeThatDoesNotCompileKeepsTheOldProgramWhenAPersonWantsARestart() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);

    agent.answer = reloaded(Outcome.of(Finding.of(Code.DOES_NOT_COMPILE, "no")));
    supervisor.press('R');

    await().until(() -> said().contains("not restarted"));
    assertThat(started).singleElement().matches(Process::isAlive);
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aRestartThatCannotBePreparedKeepsTheOldProgram() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);

    preparationFails = new CommandFailure(ExitCode.DOES_NOT_BUILD, "the pom is broken");
    agent.report(needsRestart());

    await().until(() -> said().contains("the old program runs on"));
    assertThat(said()).contains("the pom is broken");
    assertThat(started).singleElement().matches(Process::isAlive);
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aProgramThatCannotBePreparedIsNotStarted() {
    preparationFails = new CommandFailure(ExitCode.NO_MAIN_CLASS, "no main class");

    assertThatThrownBy(() -> supervise(true, true).run()).isSameAs(preparationFails);
    assertThat(started).isEmpty();
  }

  @Test
  void whoAsksForAReloadGetsAnAnswerEvenIfNothingChanged() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(true, true));
    await().until(() -> started.size() == 1);

    supervisor.press('r');

    await().until(() -> said().contains("nothing to reload"));
    supervisor.press('q');
    run.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aClosedSupervisorStopsTheProgramFromAnyThread() throws Exception {
    CompletableFuture<Integer> run = inBackground(supervise(false, true));
    await().until(() -> started.size() == 1);

    supervisor.close();

    assertThat(started.get(0).isAlive()).isFalse();
    assertThat(run).isNotDone();
  }

  private Supervisor supervise(boolean keys, boolean restartsItself) {
    PrintStream stream = new PrintStream(said, true, UTF_8);
    supervisor =
        new Supervisor(
            () -> {
              if (preparationFails != null) {
                throw preparationFails;
              }
              return new Launch("Fake", List.of(), Path.of("."), Options.none());
            },
            launch -> start(wanted),
            agent,
            this::watch,
            new Console(stream, Style.PLAIN, false),
            new Supervisor.Policy(keys, restartsItself, explained::add));
    return supervisor;
  }

  private AutoCloseable watch(Launch launch, Runnable saved) {
    save = saved;
    return () -> save = null;
  }

  private Process start(String exitCode) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", "target/test-classes"));
    command.addAll(List.of(FakeProgram.class.getName(), exitCode));
    Process process = new ProcessBuilder(command).start();
    started.add(process);
    return process;
  }

  private static CompletableFuture<Integer> inBackground(Supervisor supervisor) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(supervisor.run());
              } catch (Exception e) {
                result.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private String said() {
    return said.toString(UTF_8);
  }

  private static Report.Reloaded needsRestart() {
    return reloaded(Outcome.of(Finding.of(Code.SUPERCLASS_CHANGED, "Order extends Base")));
  }

  private static Report.Reloaded unreported() {
    Outcome nothing = new Outcome(Verdict.LIVE, List.of(), List.of(), Duration.ZERO);
    return new Report.Reloaded(0, Instant.now(), nothing, List.of(), Instant.now());
  }

  private static Report.Reloaded reloaded(Outcome outcome) {
    return new Report.Reloaded(1, Instant.now(), outcome, List.of(), Instant.now());
  }

  /** Reports what the test says, to whoever follows. */
  private static final class FakeAgent implements AgentLink {
    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private volatile Report.Reloaded answer = unreported();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger undone = new AtomicInteger();

    void report(Report report) {
      reports.add(report);
    }

    @Override
    public void follow(ProcessHandle program, Consumer<Report> consumer)
        throws InterruptedException {
      while (program.isAlive()) {
        Report report = reports.poll(10, TimeUnit.MILLISECONDS);
        if (report != null) {
          consumer.accept(report);
        }
      }
    }

    @Override
    public Report.Reloaded reload(long pid) {
      Report.Reloaded given = answer;
      asked.incrementAndGet();
      return given;
    }

    @Override
    public Report.Reloaded undo(long pid) {
      undone.incrementAndGet();
      return answer;
    }
  }
}
