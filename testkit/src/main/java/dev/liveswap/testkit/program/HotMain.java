package dev.liveswap.testkit.program;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * Runs all cases.
   *
   * @param arguments the list of jobs, and the file to report to
   */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(Path.of(arguments[1]));
    HotEngine underTest = HotEngine.ofThisJvm();
    HotMain hot = new HotMain(underTest.engine(), report);
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
      for (Job job : Job.parseAll(lines)) {
        report.line(Line.BEGIN, job.name());
        hot.run(job, Observer.ONCE, 1);
        hot.run(job, Observer.OFTEN, job.calls());
        underTest.takeWarnings().forEach(warning -> report.line(Line.WARNING, warning));
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
        Outcome outcome = ProgramEdit.apply(engine, program, versions.get(step.version()), scope);
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
}
