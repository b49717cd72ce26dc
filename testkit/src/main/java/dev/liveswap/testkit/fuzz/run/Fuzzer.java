package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.ProgramJar;
import dev.liveswap.testkit.ServedJvm;
import dev.liveswap.testkit.ServedJvm.Verdict;
import dev.liveswap.testkit.fuzz.make.Dice;
import dev.liveswap.testkit.fuzz.make.Edits;
import dev.liveswap.testkit.fuzz.make.Edits.Edited;
import dev.liveswap.testkit.fuzz.make.ProgramMaker;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.run.MemoryCompiler.Compiled;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes programs, edits them hot, and compares with cold ones. */
public final class Fuzzer implements AutoCloseable {
  private static final int EDITS_A_PROGRAM = 40;
  private static final int PROGRAMS_A_JVM = 12;

  /**
   * C2 takes twice the time of all that is wanted of these JVMs, because each reload throws its
   * code away. The hot one of every fourth pair has it, so that it is not left out.
   */
  private static final String WITHOUT_C2 = "-XX:TieredStopAtLevel=1";

  private static final int PAIRS_A_C2 = 4;
  static final Duration HANGS = Duration.ofSeconds(60);

  private final Path work;
  private final Path jar;
  private final PrintStream out;
  private final Duration shrinking;
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final List<Path> failures = new ArrayList<>();
  private final Tally tally = new Tally();
  private @Nullable Pair jvms;
  private int started;

  private record Pair(ServedJvm hot, ServedJvm cold) {
    void close() {
      hot.close();
      cold.close();
    }
  }

  /**
   * @param work a folder for what is written, failures as well
   * @param out where it is told how it goes
   * @param shrinking how long a failure may be made smaller
   */
  public Fuzzer(Path work, PrintStream out, Duration shrinking) throws IOException {
    this.work = Files.createDirectories(work).toAbsolutePath();
    this.out = out;
    this.shrinking = shrinking;
    jar = ProgramJar.write(this.work.resolve("program.jar"));
  }

  /**
   * Runs.
   *
   * @param edits how many
   * @param firstProgram the number of the first program that is made from the seed
   * @return the folders of failures
   */
  public List<Path> run(long seed, int edits, int firstProgram, int maxFailures)
      throws IOException {
    int told = 0;
    for (int i = firstProgram; tally.edits() < edits && failures.size() < maxFailures; i++) {
      if ((i - firstProgram) % PROGRAMS_A_JVM == 0) {
        renewJvms();
      }
      program(seed, i, edits);
      if (tally.edits() / 50 > told) {
        told = tally.edits() / 50;
        out.println(tally.line(failures.size()));
      }
    }
    out.println(tally.report(failures.size()));
    failures.forEach(each -> out.println("  failure: " + each));
    return failures;
  }

  private Pair jvms() throws IOException {
    if (jvms == null) {
      Path folder = work.resolve("jvms").resolve(String.valueOf(started));
      List<String> hot = ++started % PAIRS_A_C2 == 0 ? List.of() : List.of(WITHOUT_C2);
      jvms =
          new Pair(
              new ServedJvm(jar, folder.resolve("hot"), true, hot, HANGS),
              new ServedJvm(jar, folder.resolve("cold"), false, List.of(WITHOUT_C2), HANGS));
    }
    return jvms;
  }

  private void renewJvms() {
    if (jvms != null) {
      jvms.close();
      jvms = null;
    }
  }

  private @Nullable Version compiled(ProgramModel program) {
    Compiled compiled = compiler.compile(Version.sources(program));
    if (!compiled.isRight() && Boolean.getBoolean("fuzz.tellCompileErrors")) {
      out.println(compiled.problems());
    }
    return compiled.isRight() ? new Version(program, compiled.classFiles()) : null;
  }

  /** One program, and edits of it. */
  private void program(long seed, int number, int edits) throws IOException {
    Dice dice = new Dice(seed * 1_000_003 + number);
    Version version = null;
    for (int i = 0; version == null; i++) {
      if (i == 50) {
        throw new IllegalStateException("no program of seed " + seed + " compiles");
      }
      version = compiled(ProgramMaker.make(dice));
    }
    String name = seed + "-" + number;
    Session session = new Session(jvms().hot(), jvms().cold());
    List<ProgramModel> live = new ArrayList<>(List.of(version.program()));
    Failure failure = session.start(version);
    if (failure != null && failure.kind() == Failure.Kind.REJECTED) {
      return;
    }
    if (failure != null) {
      failed(name + "-start", live, failure, List.of());
      return;
    }
    for (int i = 1; i <= EDITS_A_PROGRAM && tally.edits() < edits; i++) {
      ProgramModel last = live.get(live.size() - 1);
      Edited edited = next(live, dice);
      Version next = compiled(edited.program());
      if (next == null) {
        tally.notCompiled();
        continue;
      }
      Session.Step step = session.edit(next);
      Verdict verdict = step.verdict();
      if (verdict == null) {
        tally.notCompiled();
      } else {
        tally.edit(verdict, edited.kinds());
      }
      if (step.failure() != null) {
        List<ProgramModel> versions = new ArrayList<>(live);
        versions.add(next.program());
        failed(name + "-" + i, versions, step.failure(), edited.kinds());
      }
      if (step.isLast()) {
        return;
      }
      if (verdict != null && verdict.isLive()) {
        live.add(next.program());
      } else {
        live.add(last.nextId(next.program().nextId()));
      }
    }
  }

  private static Edited next(List<ProgramModel> live, Dice dice) {
    ProgramModel last = live.get(live.size() - 1);
    if (live.size() > 2 && dice.chance(6)) {
      ProgramModel earlier = live.get(dice.below(live.size() - 1));
      return new Edited(earlier.nextId(last.nextId()), List.of("undo"));
    }
    return Edits.next(last, dice);
  }

  private void failed(String name, List<ProgramModel> versions, Failure failure, List<String> kinds)
      throws IOException {
    out.println(name + " " + failure.kind() + " after " + kinds + " " + failure.keys());
    Path folder = work.resolve("failures").resolve(name);
    List<ProgramModel> small =
        new Shrinker(
                candidate -> {
                  Failure again = replay(candidate);
                  return again != null && again.kind() == failure.kind();
                },
                candidate -> {
                  Failure again = replay(candidate);
                  return again == null ? List.of() : again.keys();
                },
                shrinking.toNanos())
            .shrink(versions);
    Failure last = replay(small);
    renewJvms();
    CaseWriter.write(
        folder,
        small,
        name + " " + kinds + "\n" + (last == null ? "does not fail again: " + failure : last));
    failures.add(folder);
    out.println("  written to " + folder);
  }

  /** How a sequence of versions fails at its last one; null if it doesn't or fails before. */
  private @Nullable Failure replay(List<ProgramModel> programs) {
    List<Version> versions = new ArrayList<>();
    for (ProgramModel program : programs) {
      Version version = compiled(program);
      if (version == null) {
        return null;
      }
      versions.add(version);
    }
    try {
      Session session = new Session(jvms().hot(), jvms().cold());
      Failure failure = session.start(versions.get(0));
      for (int i = 1; i < versions.size() && failure == null; i++) {
        failure = session.edit(versions.get(i)).failure();
      }
      if (failure != null && failure.kind() == Failure.Kind.DIES) {
        renewJvms();
      }
      return failure;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    renewJvms();
    compiler.close();
  }
}
