package dev.liveswap.testkit.program;

import java.time.Duration;
import java.util.Map;

/** Calls a program's probe, and reports what it sees as long as that changes. */
final class Observer {
  /** The names of a case's two runs. */
  static final String ONCE = "once";

  static final String OFTEN = "often";

  private static final Duration LONG_ENOUGH = Duration.ofMillis(250);

  private final Report report;
  private final String name;
  private final String run;

  Observer(Report report, String name, String run) {
    this.report = report;
    this.name = name;
    this.run = run;
  }

  void observe(Program program, String step, int calls) {
    Map<String, String> before = Map.of();
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    int call = 0;
    while (call < calls && (call == 0 || System.nanoTime() < end)) {
      Map<String, String> seen = program.observe();
      if (call == 0 || !seen.equals(before)) {
        report.line(Line.CALL, name, run, step, String.valueOf(call));
        seen.forEach((key, value) -> report.line(Line.SAW, name, run, step, key, value));
      }
      before = seen;
      call++;
    }
    report.line(Line.CALLS, name, run, step, String.valueOf(call));
  }

  void reflect(Program program, String step, boolean loadAll) throws ClassNotFoundException {
    program
        .reflection(loadAll)
        .forEach((type, text) -> report.line(Line.REFLECTION, name, run, step, type, text));
  }
}
