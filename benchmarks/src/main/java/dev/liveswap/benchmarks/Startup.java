package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.program.Demo;
import dev.liveswap.benchmarks.program.Program;
import dev.liveswap.benchmarks.program.RunningProgram;
import dev.liveswap.cli.sharing.SharedArchive;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * From the demo's start to its first answer: without the agent, with {@code -javaagent} alone, and
 * as {@code run} starts it, which from its second start on maps the JDK's classes from an archive.
 */
final class Startup {
  private final Options options;
  private final PrintStream out;

  Startup(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    List<Long> without = new ArrayList<>();
    List<Long> agentAlone = new ArrayList<>();
    List<Long> asRun = new ArrayList<>();
    try (Scratch scratch = Scratch.create()) {
      Program program = Demo.copy(options.hello(), scratch.folder("hello"));
      List<String> agent = List.of("-javaagent:" + options.agent());
      List<String> mapped = new ArrayList<>(archive(program, scratch).jvmArguments());
      mapped.addAll(agent);
      List<Runnable> starts =
          new ArrayList<>(
              List.of(
                  () -> without.add(start(program, List.of(), scratch)),
                  () -> agentAlone.add(start(program, agent, scratch)),
                  () -> asRun.add(start(program, mapped, scratch))));
      starts.forEach(Runnable::run);
      List.of(without, agentAlone, asRun).forEach(List::clear);
      for (int pair = 0; pair < options.pairs(); pair++) {
        // Who goes first changes, so that nobody always finds the caches warm.
        Collections.rotate(starts, 1);
        starts.forEach(Runnable::run);
      }
    }
    Samples bare = Samples.millis(without);
    out.println(
        "-javaagent alone: "
            + summary(Samples.millis(agentAlone), bare, ratios(agentAlone, without)));
    out.println(summary(Samples.millis(asRun), bare, ratios(asRun, without)));
  }

  /** Made as {@code run} makes it: of the classes that a start has loaded. */
  private SharedArchive archive(Program program, Scratch scratch) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    SharedArchive archive =
        SharedArchive.in(scratch.folder("shared-classes"), java, List.of(), Map.of());
    List<String> first = new ArrayList<>(archive.jvmArguments());
    first.add("-javaagent:" + options.agent());
    start(program, first, scratch);
    try {
      if (!archive.make()) {
        throw new BenchmarkException("this JVM makes no archive of its classes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted", e);
    }
    return archive;
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

  private long start(Program program, List<String> jvmOptions, Scratch scratch) {
    long start = System.nanoTime();
    try (RunningProgram running =
        RunningProgram.start(program, jvmOptions, scratch.folder("start"))) {
      return running.awaitText(program.channel(), "Hello") - start;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
