package dev.liveswap.benchmarks.patched;

import dev.liveswap.benchmarks.BenchmarkException;
import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.measure.Table;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Calls of a patched method against calls of one that does the same without a patch: for each kind
 * of patch a JVM of either kind in turn, again and again.
 */
public final class Patched {
  /** What is patched, what it is compared with, and the ratio it should at most have. */
  enum Kind {
    NOTHING(null, 1),
    STATIC_NOTHING(null, 1),
    REPLACED(NOTHING, 1.2),
    STATIC_REPLACED(STATIC_NOTHING, 1.2),
    WRAPPED(NOTHING, 1.2),
    WRAPPED_TWICE(NOTHING, 1.2),
    ANOTHER_INSTANCE(NOTHING, 1.2),
    CLOSED(NOTHING, 1.05);

    private final @Nullable Kind direct;
    private final double target;

    Kind(@Nullable Kind direct, double target) {
      this.direct = direct;
      this.target = target;
    }
  }

  private final Path agent;
  private final int rounds;
  private final PrintStream out;

  /**
   * @param agent the agent's jar
   * @param rounds pairs of JVMs for each kind
   */
  public Patched(Path agent, int rounds, PrintStream out) {
    this.agent = agent;
    this.rounds = rounds;
    this.out = out;
  }

  /** Measures, and prints a table. */
  public void run() {
    Table table = new Table("call of a method that is", "ns", "direct ns", "ratio", "wanted");
    int missed = 0;
    int kinds = 0;
    for (Kind kind : Kind.values()) {
      if (kind.direct == null) {
        continue;
      }
      List<Double> patched = new ArrayList<>();
      List<Double> direct = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        direct.add(measure(kind.direct));
        patched.add(measure(kind));
        ratios.add(patched.get(round) / direct.get(round));
      }
      double ratio = new Samples(ratios).p50();
      kinds++;
      missed += ratio > kind.target ? 1 : 0;
      table.add(
          kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          number(new Samples(patched).p50()),
          number(new Samples(direct).p50()),
          number(ratio),
          number(kind.target));
      out.println(kind + " " + number(ratio));
    }
    out.print(table);
    out.println("patched: " + missed + " of " + kinds + " ratios above what we want");
  }

  private double measure(Kind kind) {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(PatchedCalls.class.getName() + ".use")
                  .param("kind", kind.name())
                  .forks(1)
                  .jvmArgsAppend("-javaagent:" + agent + "=watch=off")
                  .verbosity(VerboseMode.SILENT)
                  .shouldFailOnError(true)
                  .build())
          .runSingle()
          .getPrimaryResult()
          .getScore();
    } catch (RunnerException e) {
      throw new BenchmarkException("JMH could not measure " + kind, e);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
