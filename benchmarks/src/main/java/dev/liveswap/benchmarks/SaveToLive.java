package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.floor.Floor;
import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.measure.Table;
import dev.liveswap.benchmarks.program.Demo;
import dev.liveswap.benchmarks.program.Generator;
import dev.liveswap.benchmarks.program.Program;
import dev.liveswap.benchmarks.program.RunningProgram;
import dev.liveswap.compiler.remote.CompilerService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** From the save of a one-string edit to the moment the running program says the new string. */
final class SaveToLive {
  /** Between two measurements, so that one's after-work is not counted in the other. */
  private static final long QUIET_NANOS = 20_000_000;

  /** So that the floor's compiler is warm from the first measured edit on. */
  private static final int FLOOR_WARMUPS = 40;

  private final Options options;
  private final Path ownJar;
  private final PrintStream out;

  SaveToLive(Options options, Path ownJar, PrintStream out) {
    this.options = options;
    this.ownJar = ownJar;
    this.out = out;
  }

  /** The measurements of one program. */
  record Result(
      String program,
      int loadedClasses,
      double firstMillis,
      Samples live,
      Samples floor,
      Samples compile) {
    double ratio() {
      return live.p50() / floor.p50();
    }

    /** The line that scripts read. */
    String summary() {
      return String.format(
          Locale.ROOT,
          "save-to-live p50 %.1f ms, floor %.1f ms, ratio %.2f",
          live.p50(),
          floor.p50(),
          ratio());
    }

    private String[] row() {
      return new String[] {
        program,
        Integer.toString(loadedClasses),
        millis(firstMillis),
        millis(live.p50()),
        millis(live.p95()),
        millis(floor.p50()),
        millis(floor.p95()),
        millis(compile.p50()),
        String.format(Locale.ROOT, "%.2f", ratio())
      };
    }

    private static String millis(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }

  void run() throws IOException {
    List<Result> results = new ArrayList<>();
    try (Scratch scratch = Scratch.create()) {
      results.add(measure(Demo.copy(options.hello(), scratch.folder("hello")), scratch));
      for (int size : options.sizes()) {
        out.println("generating " + size + " classes, seed " + options.seed());
        Path folder = scratch.folder("generated-" + size);
        results.add(measure(new Generator(size, options.seed()).write(folder), scratch));
      }
    }
    out.println();
    out.print(table(results));
    out.println();
    out.println(results.get(results.size() - 1).summary());
  }

  private static Table table(List<Result> results) {
    Table table =
        new Table(
            "program",
            "loaded classes",
            "first ms",
            "p50 ms",
            "p95 ms",
            "floor p50 ms",
            "floor p95 ms",
            "javac p50 ms",
            "ratio p50");
    results.forEach(result -> table.add(result.row()));
    return table;
  }

  private Result measure(Program program, Scratch scratch) throws IOException {
    out.println(program.name() + ": " + options.edits() + " edits");
    String id = program.directory().getFileName() + "";
    try (CompilerService compiler = CompilerService.open();
        RunningProgram live =
            RunningProgram.start(program, List.of(agent(compiler)), scratch.folder(id + "-live"));
        Floor floor = Floor.start(program, ownJar, scratch.folder(id + "-floor"))) {
      live.awaitText(program.channel(), "Hello");
      floor.awaitText("Hello");
      return edits(program, live, floor);
    }
  }

  private String agent(CompilerService compiler) {
    return switch (options.way()) {
      case RUN -> "-javaagent:" + options.agent() + "=compiler=" + compiler.address();
      case AGENT -> "-javaagent:" + options.agent();
    };
  }

  private Result edits(Program program, RunningProgram live, Floor floor) throws IOException {
    List<Long> liveNanos = new ArrayList<>();
    List<Long> floorNanos = new ArrayList<>();
    List<Long> compileNanos = new ArrayList<>();
    double firstMillis = 0;
    int loadedClasses = 0;
    for (int edit = 0; edit < FLOOR_WARMUPS; edit++) {
      String text = "floor " + edit + " is warming up";
      floor.edit(program.edited().saying(text), text);
    }
    for (int edit = 0; edit < options.warmups() + options.edits(); edit++) {
      String text = "edit " + edit + " of the greeting";
      String source = program.edited().saying(text);

      quiet();
      Files.writeString(program.edited().path(), source);
      long saved = System.nanoTime();
      long nanos = live.awaitText(program.channel(), text) - saved;

      quiet();
      Floor.Cost cost = floor.edit(source, text);

      loadedClasses = cost.loadedClasses();
      if (edit == 0) {
        firstMillis = nanos / 1e6;
      }
      if (edit >= options.warmups()) {
        liveNanos.add(nanos);
        floorNanos.add(cost.nanos());
        compileNanos.add(cost.compileNanos());
      }
    }
    return new Result(
        program.name(),
        loadedClasses,
        firstMillis,
        Samples.millis(liveNanos),
        Samples.millis(floorNanos),
        Samples.millis(compileNanos));
  }

  private static void quiet() {
    LockSupport.parkNanos(QUIET_NANOS);
  }
}
