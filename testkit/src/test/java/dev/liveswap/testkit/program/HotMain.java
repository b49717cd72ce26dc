package dev.liveswap.testkit.program;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.MethodHandleInlining;
import dev.liveswap.engine.ReloadableClasses;
import dev.liveswap.engine.Scope;
import dev.liveswap.engine.mirror.jdk.HookCache;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts every case in its first version and edits it, with the engine as the agent starts it.
 *
 * <p>A case is run twice. First its probe is called once a step, and the program's classes come
 * from a folder, as in the dev loop. Then the probe is called often enough for the JIT, and the
 * class files are given to a loader, as by {@code Liveswap.reload}.
 */
public final class HotMain {
  private final Engine engine;
  private final Report report;

  private HotMain(Engine engine, Report report) {
    this.engine = engine;
    this.report = report;
  }

  /** What {@link #premain} prepares for {@link #main}. */
  private record Prepared(Engine engine, List<String> warnings) {}

  private static volatile Prepared prepared;

  public static void premain(String argument, Instrumentation instrumentation) throws IOException {
    Path directives = Files.createTempFile("liveswap", ".json");
    Files.writeString(directives, MethodHandleInlining.DIRECTIVES);
    MethodHandleInlining.forbid(instrumentation, directives.toString());
    Files.delete(directives);
    List<String> warnings = new java.util.concurrent.CopyOnWriteArrayList<>();
    prepared =
        new Prepared(
            Engine.startStructural(
                instrumentation, new ReloadableClasses(), null, HookCache.NONE, warnings::add),
            warnings);
  }

  /**
   * Runs all cases.
   *
   * @param arguments the list of jobs, and the file to report to
   */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(Path.of(arguments[1]));
    HotMain hot = new HotMain(prepared.engine(), report);
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
      for (Job job : Job.parseAll(lines)) {
        report.line(Line.BEGIN, job.name());
        hot.run(job, Observer.ONCE, 1);
        hot.run(job, Observer.OFTEN, job.calls());
        prepared.warnings().forEach(warning -> report.line(Line.WARNING, warning));
        prepared.warnings().clear();
        report.line(Line.END, job.name());
      }
    }
    System.exit(0);
  }

  private void run(Job job, String run, int calls) throws Exception {
    List<Map<String, byte[]>> versions = new ArrayList<>();
    for (Path folder : ClassFolder.versions(job.classes())) {
      versions.add(ClassFolder.read(folder));
    }
    boolean once = run.equals(Observer.ONCE);
    Program program = new Program(versions.get(0), once);
    Observer observer = new Observer(report, job.name(), run);
    for (Step step : Step.of(versions.size())) {
      if (!step.isStart()) {
        Scope scope =
            once
                ? new Scope.FromOrigin(domain -> domain == program.domain())
                : new Scope.InLoader(program);
        Outcome outcome = edit(program, versions.get(step.version()), scope);
        report.line(
            Line.VERDICT,
            job.name(),
            run,
            step.name(),
            outcome.verdict().name(),
            outcome.findings().stream()
                .map(finding -> finding.code().id())
                .collect(Collectors.joining(",")),
            outcome.toString());
      }
      observer.observe(program, step.name(), calls);
      if (!once) {
        observer.reflect(program, step.name(), false);
      }
    }
  }

  /** Gives the program what differs, as the dev loop does: the files are there first. */
  private Outcome edit(Program program, Map<String, byte[]> version, Scope scope)
      throws IOException {
    Map<String, byte[]> before = program.classFiles();
    List<ClassUpdate> updates = new ArrayList<>();
    before.forEach(
        (name, classFile) -> {
          if (!version.containsKey(name)) {
            updates.add(new ClassUpdate(name, null, classFile, scope));
          }
        });
    version.forEach(
        (name, classFile) -> {
          byte[] previous = before.get(name);
          if (!Arrays.equals(classFile, previous)) {
            updates.add(new ClassUpdate(name, classFile, previous, scope));
          }
        });
    program.replaceFiles(version);
    Outcome outcome = engine.reload(updates);
    if (!outcome.verdict().isLive()) {
      program.replaceFiles(before);
    }
    return outcome;
  }
}
