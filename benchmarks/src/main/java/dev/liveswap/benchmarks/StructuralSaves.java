package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.program.Generator;
import dev.liveswap.benchmarks.program.Program;
import dev.liveswap.benchmarks.program.RunningProgram;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Saves that change a class's members against saves that change a body, in turn, in one program:
 * each makes it say a new text.
 */
final class StructuralSaves {
  private static final long QUIET_NANOS = 20_000_000;

  private final Options options;
  private final PrintStream out;

  StructuralSaves(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    try (Scratch scratch = Scratch.create()) {
      for (int size : options.sizes()) {
        Program program =
            new Generator(size, options.seed()).write(scratch.folder("generated-" + size));
        List<String> agent = List.of("-javaagent:" + options.agent());
        try (RunningProgram running =
            RunningProgram.start(program, agent, scratch.folder("live-" + size))) {
          running.awaitText(program.channel(), "Hello");
          measure(program, running);
        }
      }
    }
  }

  private void measure(Program program, RunningProgram running) throws IOException {
    List<Long> structural = new ArrayList<>();
    List<Long> bodies = new ArrayList<>();
    for (int edit = 0; edit < options.warmups() + options.edits(); edit++) {
      long members = save(program, running, edit, "structural edit " + edit);
      long body = save(program, running, edit, "body edit " + edit);
      if (edit >= options.warmups()) {
        structural.add(members);
        bodies.add(body);
      }
    }
    Samples changed = Samples.millis(structural);
    Samples same = Samples.millis(bodies);
    out.printf(
        Locale.ROOT,
        "%s: structural save p50 %.1f ms, p95 %.1f ms; body save p50 %.1f ms, p95 %.1f ms; ratio"
            + " %.2f%n",
        program.name(),
        changed.p50(),
        changed.p95(),
        same.p50(),
        same.p95(),
        changed.p50() / same.p50());
  }

  private static long save(Program program, RunningProgram running, int edit, String text)
      throws IOException {
    LockSupport.parkNanos(QUIET_NANOS);
    Files.writeString(program.edited().path(), source(program, edit, text));
    long saved = System.nanoTime();
    return running.awaitText(program.channel(), text) - saved;
  }

  /** The text comes from a method, whose name changes with each structural edit. */
  private static String source(Program program, int edit, String text) {
    String template = program.edited().template();
    String call = template.replace("\"" + Program.EditedFile.MARK + "\"", "text" + edit + "()");
    int end = call.lastIndexOf('}');
    return call.substring(0, end)
        + "\n  private String text"
        + edit
        + "() {\n    return \""
        + text
        + "\";\n  }\n}\n";
  }
}
