package dev.liveswap.testkit.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts every version of every case afresh, without an agent. */
public final class ColdMain {
  private ColdMain() {}

  /**
   * Runs all cases.
   *
   * @param arguments the list of jobs, and the file to report to
   */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(Path.of(arguments[1]));
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
      for (Job job : Job.parseAll(lines)) {
        report.line(Line.BEGIN, job.name());
        List<Path> versions = ClassFolder.versions(job.classes());
        for (int i = 0; i < versions.size(); i++) {
          Program program = new Program(ClassFolder.read(versions.get(i)), true);
          Observer observer = new Observer(report, job.name(), Observer.OFTEN);
          observer.observe(program, "v" + i, job.calls());
          observer.reflect(program, "v" + i, true);
        }
        report.line(Line.END, job.name());
      }
    }
    System.exit(0);
  }
}
