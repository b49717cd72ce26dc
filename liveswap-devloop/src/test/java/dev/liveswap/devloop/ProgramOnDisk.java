package dev.liveswap.devloop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.compiler.IncrementalCompiler;
import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.devloop.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A project in a folder with a loop on it. What the running program would do with the classes it is
 * given is decided by each test: that side has its own tests, with a real program.
 */
final class ProgramOnDisk implements RunningProgram, AutoCloseable {
  final Path folder;
  final BlockingQueue<List<ChangedClass>> given = new LinkedBlockingQueue<>();
  final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
  volatile Function<List<ChangedClass>, Verdict> verdict = changes -> Verdict.LIVE;
  final AtomicInteger resourceChanges = new AtomicInteger();
  final Timeline<ChangedClass.Key> timeline = new Timeline<>();
  private DevLoop loop;

  ProgramOnDisk(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    Files.createDirectories(sources());
    Files.createDirectories(classes());
    Files.createDirectories(resources());
  }

  Path sources() {
    return folder.resolve("src");
  }

  Path classes() {
    return folder.resolve("classes");
  }

  Path classFile(String name) {
    return classes().resolve(name + ".class");
  }

  ProgramOnDisk source(String name, String text) throws IOException {
    Files.write(sources().resolve(name + ".java"), text.getBytes(UTF_8));
    return this;
  }

  Path resources() {
    return folder.resolve("resources");
  }

  ProgramOnDisk resource(String name, String text) throws IOException {
    Path file = resources().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** As the build does it. */
  ProgramOnDisk copied(String name) throws IOException {
    Files.copy(resources().resolve(name), classes().resolve(name));
    return this;
  }

  ProgramOnDisk compiled() throws IOException {
    try (var files = Files.list(sources())) {
      String[] arguments =
          Stream.concat(Stream.of("-g", "-d", classes().toString()), files.map(Path::toString))
              .toArray(String[]::new);
      if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
        throw new IllegalArgumentException("does not compile");
      }
    }
    return this;
  }

  ProgramOnDisk watched() throws InterruptedException {
    return started(true);
  }

  ProgramOnDisk started(boolean watch) throws InterruptedException {
    SourceModule module =
        new SourceModule(
            "test",
            folder,
            List.of(sources()),
            List.of(resources()),
            classes(),
            List.of(),
            CompilerSettings.DEFAULT);
    ReportHub hub = new ReportHub(timeline);
    hub.listen(reports::add);
    Project project = new Project(folder, List.of(module), List.of());
    loop =
        new DevLoop(
            new LoopSettings(project, List.of(), watch, true),
            new IncrementalCompiler(project, folder.resolve("memory")),
            this,
            hub);
    loop.start();
    if (!(next() instanceof Report.Ready)) {
      throw new IllegalStateException("not ready");
    }
    return this;
  }

  DevLoop loop() {
    return loop;
  }

  @Override
  public Outcome reload(List<ChangedClass> changes) {
    if (!changes.isEmpty()) {
      given.add(changes);
    }
    Verdict decided = changes.isEmpty() ? Verdict.LIVE : verdict.apply(changes);
    List<ClassChange> live =
        changes.stream()
            .map(
                change ->
                    new ClassChange(change.className(), ClassChange.Kind.CHANGED, List.of("body")))
            .toList();
    return switch (decided) {
      case LIVE, LIVE_WITH_NOTES ->
          new Outcome(Verdict.LIVE, live, List.of(), Duration.ofMillis(1));
      case REFUSED -> Outcome.of(Finding.of(Code.REJECTED_BY_JVM, "rejected"));
      case NEEDS_RESTART ->
          Outcome.of(Finding.about(Code.METHOD_ADDED, changes.get(0).className(), "shape changed"));
    };
  }

  @Override
  public void resourcesChanged() {
    resourceChanges.incrementAndGet();
  }

  @Override
  public int reloadableClasses() {
    return 0;
  }

  Report next() throws InterruptedException {
    Report report = reports.poll(60, TimeUnit.SECONDS);
    if (report == null) {
      throw new AssertionError("no report");
    }
    return report;
  }

  Outcome nextOutcome() throws InterruptedException {
    Report report = next();
    if (report instanceof Report.Reloaded reloaded) {
      return reloaded.outcome();
    }
    throw new AssertionError("no outcome: " + report);
  }

  @Override
  public void close() {
    loop.close();
  }
}
