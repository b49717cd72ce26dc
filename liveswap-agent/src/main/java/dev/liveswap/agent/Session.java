package dev.liveswap.agent;

import dev.liveswap.agent.control.ControlServer;
import dev.liveswap.agent.control.ControlledProgram;
import dev.liveswap.agent.control.InstanceFile;
import dev.liveswap.agent.control.RunDirectory;
import dev.liveswap.agent.options.AgentOptions;
import dev.liveswap.agent.versions.ClassId;
import dev.liveswap.agent.versions.ClassVersion;
import dev.liveswap.agent.versions.VersionedProgram;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.History;
import dev.liveswap.api.Outcome;
import dev.liveswap.compiler.IncrementalCompiler;
import dev.liveswap.compiler.ProjectCompiler;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.UserCache;
import dev.liveswap.compiler.remote.RemoteCompiler;
import dev.liveswap.devloop.DevLoop;
import dev.liveswap.devloop.LoopSettings;
import dev.liveswap.devloop.ReportHub;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.devloop.report.Report;
import dev.liveswap.devloop.report.Report.Action;
import dev.liveswap.devloop.report.Status;
import dev.liveswap.engine.Engine;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agent's parts in one running program, wired. */
final class Session {
  private static final int TOKEN_BYTES = 32;

  private final Instrumentation instrumentation;
  private final Engine engine;
  private final Timeline<ClassId> timeline = new Timeline<>();
  private final ReportHub reports = new ReportHub(timeline);
  private final VersionedProgram program;

  /** Completed when files are watched; exceptionally when they never will be. */
  private final CompletableFuture<DevLoop> loop = new CompletableFuture<>();

  Session(Instrumentation instrumentation, Engine engine) {
    this.instrumentation = instrumentation;
    this.engine = engine;
    this.program = new VersionedProgram(engine, timeline, this::threw);
  }

  /** Starts everything that need not be there before the program's first class. */
  void start(AgentOptions options) {
    try {
      Console.open(options).ifPresent(reports::listen);
      LoopSettings settings = ProgramFolders.find(options);
      DevLoop started =
          new DevLoop(
              settings,
              compiler(options.compiler(), settings.project()),
              new ProgramUpdater(engine, program, new OtherCopies(instrumentation)),
              reports);
      if (options.control()) {
        openControlPort(options, settings.project().baseDir());
      }
      if (options.parent() != null) {
        ParentProcess.endWith(options.parent());
      }
      started.start();
      loop.complete(started);
      engine.warmUp();
      if (options.watch()) {
        started.warmUp();
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      loop.completeExceptionally(e);
      reports.warning("files are not watched: " + e.getMessage());
    }
  }

  /**
   * In the process that started the program where there is one to do it: then this JVM is spared
   * the compiler's classes and code, which every redefinition would have to walk.
   */
  private ProjectCompiler compiler(@Nullable String elsewhere, Project project) {
    Path memory = UserCache.folder(System.getenv(), Path.of(System.getProperty("user.home", "")));
    if (elsewhere != null) {
      try {
        RemoteCompiler remote = RemoteCompiler.connect(elsewhere, project, memory);
        if (remote.canCompile()) {
          return remote;
        }
        remote.close();
      } catch (IOException e) {
        reports.warning("sources are compiled in the program's own JVM: " + e.getMessage());
      }
    }
    CompilerAccess.open(instrumentation);
    return new IncrementalCompiler(project, memory);
  }

  /** Lets those who wait for the session know that it will not come. */
  void fail(Throwable reason) {
    loop.completeExceptionally(reason);
  }

  /** The loop knows where the sources are; whoever calls this may wait for it. */
  private void threw(int version, Finding finding) {
    if (loop.isCompletedExceptionally()) {
      reports.threw(version, finding);
    } else {
      loop.join().threw(version, finding);
    }
  }

  private void openControlPort(AgentOptions options, Path directory) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    try {
      ControlServer control = ControlServer.open(options.port(), token, new Answers(), reports);
      RunDirectory directoryOfUser =
          RunDirectory.ofUser(System.getenv(), Path.of(System.getProperty("user.home")));
      InstanceFile self =
          InstanceFile.ofThisProcess(control.port(), token, directory, MainClass.name());
      directoryOfUser.write(self);
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> forget(directoryOfUser, self), "liveswap-end"));
    } catch (IOException e) {
      reports.warning("no control port, reload and status will not find this program: " + e);
    }
  }

  private static void forget(RunDirectory directory, InstanceFile self) {
    try {
      directory.delete(self.pid());
    } catch (IOException e) {
      // The next look into the folder finds that this process is gone, and cleans up.
      return;
    }
  }

  /** What {@link dev.liveswap.api.Liveswap#reload(Map, ClassLoader)} promises. */
  Outcome reload(Map<String, byte[]> classFiles, ClassLoader loader) {
    if (VersionedProgram.isWaitedFor()) {
      return VersionedProgram.withinReload();
    }
    List<ClassVersion> versions =
        classFiles.entrySet().stream()
            .map(
                entry ->
                    new ClassVersion(
                        program.idOf(loader, entry.getKey()), entry.getValue().clone(), null))
            .toList();
    return reports.reloaded(program.reload(versions), List.of());
  }

  /** What {@link dev.liveswap.api.Liveswap#reload()} promises; waits until files are watched. */
  Outcome reload() {
    return withLoop(DevLoop::reloadNow);
  }

  /** What {@link dev.liveswap.api.Liveswap#undo()} and its sisters promise. */
  Outcome go(Action action, VersionedProgram.Direction direction) {
    return withLoop(watching -> watching.move(action, () -> program.go(direction)));
  }

  History history() {
    return timeline.history();
  }

  private Outcome withLoop(Function<DevLoop, Outcome> work) {
    if (VersionedProgram.isWaitedFor()) {
      return VersionedProgram.withinReload();
    }
    try {
      return work.apply(loop.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.of(Finding.of(Code.BAD_REQUEST, "interrupted while the agent was starting"));
    } catch (ExecutionException e) {
      return Outcome.of(
          Finding.of(Code.INTERNAL_ERROR, "files are not watched: " + e.getCause().getMessage()));
    }
  }

  /** The report that went to everybody, where there was one. */
  private Report.Reloaded reported(Action action, Outcome outcome) {
    Report.Reloaded last = reports.last();
    return last != null && last.outcome().equals(outcome)
        ? last
        : new Report.Reloaded(
            0,
            Instant.now(),
            outcome,
            List.of(),
            reports.runningSince(),
            action,
            reports.running());
  }

  /** What the control port asks for. */
  private final class Answers implements ControlledProgram {
    @Override
    public Report.Reloaded reload() {
      return reported(Action.RELOAD, Session.this.reload());
    }

    @Override
    public Report.Reloaded undo() {
      return reported(Action.UNDO, go(Action.UNDO, Timeline::back));
    }

    @Override
    public Report.Reloaded undo(int version) {
      return reported(Action.UNDO, go(Action.UNDO, versions -> versions.to(version)));
    }

    @Override
    public Report.Reloaded redo() {
      return reported(Action.REDO, go(Action.REDO, Timeline::forth));
    }

    @Override
    public Status status() {
      return Session.this.status();
    }

    @Override
    public History history() {
      return Session.this.history();
    }
  }

  private Status status() {
    ProcessHandle self = ProcessHandle.current();
    return new Status(
        self.pid(),
        Version.OF_AGENT,
        MainClass.name(),
        self.info().startInstant().orElseGet(Instant::now),
        reports.liveReloads(),
        loop.isDone() && !loop.isCompletedExceptionally() && loop.join().isPending(),
        reports.last(),
        reports.running());
  }
}
