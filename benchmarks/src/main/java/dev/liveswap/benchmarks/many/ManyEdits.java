package dev.liveswap.benchmarks.many;

import dev.liveswap.benchmarks.BenchmarkException;
import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.program.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Structural edits without end of one class. */
public final class ManyEdits {
  /** How many edits make the beginning, and the end. */
  private static final int PART = 100;

  /** The first ones meet a cold compiler and reload classes for the first time. */
  private static final int WARM_UP = 30;

  private static final String SOURCE =
      """
      public class Edited implements Runnable {
        private int kept;
        private final String added@N@ = "version " + version@N@(kept);
        static final int CONSTANT@N@ = Integer.parseInt("@N@");

        @Override
        public void run() {
          kept++;
          Runnable lambda = () -> kept += twice@M@(CONSTANT@N@);
          lambda.run();
        }

        private static int version@N@(int kept) {
          return CONSTANT@N@;
        }

        private int twice@M@(int number) {
          return 2 * number;
        }

        @Override
        public String toString() {
          return added@N@;
        }
      }
      """;

  private final Path agent;
  private final Path ownJar;
  private final int edits;
  private final PrintStream out;

  /**
   * A benchmark.
   *
   * @param agent the agent's jar
   * @param ownJar the jar with the edited program's main class
   * @param edits how many
   */
  public ManyEdits(Path agent, Path ownJar, int edits, PrintStream out) {
    this.agent = agent;
    this.ownJar = ownJar;
    this.edits = edits;
    this.out = out;
  }

  /**
   * Measures, and prints.
   *
   * @param scratch an empty folder
   */
  public void run(Path scratch) throws IOException {
    for (int version = 0; version <= edits; version++) {
      compile(scratch, version);
    }
    List<Long> nanos = new ArrayList<>();
    List<Long> metaspace = new ArrayList<>();
    for (String line : edit(scratch).lines().filter(each -> each.startsWith("version ")).toList()) {
      String[] parts = line.split(" ", -1);
      nanos.add(Long.parseLong(parts[2]));
      metaspace.add(Long.parseLong(parts[3]));
    }
    int part = Math.min(PART, edits / 3);
    int begin = Math.min(WARM_UP, edits / 3);
    int half = begin + (edits - begin) / 2;
    Samples first = Samples.millis(nanos.subList(begin, begin + part));
    Samples last = Samples.millis(nanos.subList(edits + 1 - part, edits + 1));
    out.printf(
        Locale.ROOT,
        "metaspace KB an edit: %.1f in the first half, %.1f in the second%n",
        growth(metaspace, begin, half),
        growth(metaspace, half, edits));
    out.printf(
        Locale.ROOT,
        "reload p50 ms: %.1f in %d edits after the first %d, %.1f in the last ones%n",
        first.p50(),
        part,
        begin,
        last.p50());
    out.printf(
        Locale.ROOT,
        "many-edits %d edits, %.1f KB metaspace an edit, last against first %.2f%n",
        edits,
        growth(metaspace, begin, edits),
        last.p50() / first.p50());
  }

  private static double growth(List<Long> metaspace, int from, int to) {
    return (metaspace.get(to) - metaspace.get(from)) / 1024.0 / (to - from);
  }

  /** Each version has other members, and nearly the same code. */
  private static void compile(Path folder, int version) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(Integer.toString(version)));
    Path source = classes.resolve("Edited.java");
    Files.writeString(
        source,
        SOURCE
            .replace("@N@", Integer.toString(version))
            .replace("@M@", Integer.toString(version / 2)));
    Sources.compile(List.of(source), classes, List.of());
  }

  private String edit(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-javaagent:" + agent + "=watch=off",
                "-cp",
                ownJar.toString(),
                EditedProgram.class.getName(),
                folder.toString(),
                Integer.toString(edits + 1))
            .redirectError(folder.resolve("messages").toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new BenchmarkException(
            "the edited program failed: "
                + Files.readString(folder.resolve("messages")).lines().limit(40).toList());
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new BenchmarkException("interrupted", e);
    }
    return said;
  }
}
