package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.program.Demo;
import dev.liveswap.benchmarks.program.Program;
import dev.liveswap.benchmarks.program.RunningProgram;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** From the demo's start to its first answer, with and without the agent. */
final class Startup {
  private final Options options;
  private final PrintStream out;

  Startup(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    List<Long> without = new ArrayList<>();
    List<Long> with = new ArrayList<>();
    try (Scratch scratch = Scratch.create()) {
      Program program = Demo.copy(options.hello(), scratch.folder("hello"));
      List<String> agent = List.of("-javaagent:" + options.agent());
      start(program, List.of(), scratch);
      start(program, agent, scratch);
      for (int pair = 0; pair < options.pairs(); pair++) {
        // Who goes first changes, so that neither always finds the caches warm.
        if (pair % 2 == 0) {
          without.add(start(program, List.of(), scratch));
          with.add(start(program, agent, scratch));
        } else {
          with.add(start(program, agent, scratch));
          without.add(start(program, List.of(), scratch));
        }
      }
    }
    out.println(summary(Samples.millis(with), Samples.millis(without), ratios(with, without)));
  }

  private static Samples ratios(List<Long> with, List<Long> without) {
    return new Samples(
        IntStream.range(0, with.size())
            .mapToObj(pair -> (double) with.get(pair) / without.get(pair))
            .toList());
  }

  /** The line that scripts read; times in milliseconds. */
  static String summary(Samples with, Samples without, Samples ratios) {
    return String.format(
        Locale.ROOT,
        "startup p50 %.0f ms, without agent %.0f ms, ratio %.2f (%d pairs)",
        with.p50(),
        without.p50(),
        ratios.p50(),
        ratios.sorted().size());
  }

  private long start(Program program, List<String> jvmOptions, Scratch scratch) throws IOException {
    long start = System.nanoTime();
    try (RunningProgram running =
        RunningProgram.start(program, jvmOptions, scratch.folder("start"))) {
      return running.awaitText(program.channel(), "Hello") - start;
    }
  }
}
