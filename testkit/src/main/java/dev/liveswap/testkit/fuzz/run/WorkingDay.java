package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.ProgramJar;
import dev.liveswap.testkit.ReflectionTexts;
import dev.liveswap.testkit.ServedJvm;
import dev.liveswap.testkit.ServedJvm.Dead;
import dev.liveswap.testkit.ServedJvm.Verdict;
import dev.liveswap.testkit.fuzz.human.Application;
import dev.liveswap.testkit.fuzz.human.HumanEdits;
import dev.liveswap.testkit.fuzz.human.HumanEdits.Edited;
import dev.liveswap.testkit.fuzz.make.Dice;
import dev.liveswap.testkit.fuzz.run.MemoryCompiler.Compiled;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A day's work at a real application: it runs in a hot JVM that is never started again, and after
 * each edit answers the same requests as one that has just been started from the sources.
 */
public final class WorkingDay implements AutoCloseable {
  /** A cold JVM keeps the servers of all versions that it has run. */
  private static final int VERSIONS_A_COLD_JVM = 25;

  private static final int TELL = 25;

  private final Path work;
  private final Path jar;
  private final PrintStream out;
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final Tally tally = new Tally();
  private final ReflectionTexts texts = new ReflectionTexts();
  private final List<Map<String, String>> history = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final ServedJvm hot;
  private @Nullable ServedJvm cold;
  private int coldVersions;
  private Map<String, String> sources;

  /**
   * @param work a folder for what is written, failures as well
   * @param out where it is told how it goes
   */
  public WorkingDay(Path work, PrintStream out) throws IOException {
    this.work = Files.createDirectories(work).toAbsolutePath();
    this.out = out;
    jar = ProgramJar.write(this.work.resolve("program.jar"));
    hot = new ServedJvm(jar, this.work.resolve("jvms/hot"), true, List.of(), Fuzzer.HANGS);
    sources = Application.sources();
  }

  /**
   * Works.
   *
   * @param edits how many
   * @param most ends after so many failures
   * @return what was not as in a cold start
   */
  public List<String> run(long seed, int edits, int most) throws IOException {
    Dice dice = new Dice(seed);
    try {
      Compiled first = compiler.compile(sources);
      if (!first.isRight()) {
        throw new IllegalStateException(first.problems());
      }
      hot.start(first.classFiles());
      compare(first, "start", "", sources);
      int number = 0;
      while (tally.edits() < edits && failures.size() < most) {
        Edited edited = next(dice, ++number);
        Compiled compiled = edited == null ? null : compiler.compile(edited.sources());
        if (compiled == null || edited == null) {
          continue;
        }
        if (compiled.isRight()) {
          edit(edited, compiled, seed + "-" + number);
        } else {
          tally.notCompiled();
          if (Boolean.getBoolean("fuzz.tellCompileErrors")) {
            out.println(edited.kind() + " " + edited.file() + "\n" + compiled.problems());
          }
        }
      }
    } catch (Dead e) {
      failures.add("a JVM died: " + e.getMessage());
    }
    out.println(tally.report(failures.size()));
    failures.forEach(out::println);
    return failures;
  }

  private @Nullable Edited next(Dice dice, int number) {
    if (history.size() > 3 && dice.chance(5)) {
      Map<String, String> earlier = history.get(dice.below(history.size()));
      if (dice.chance(30)) {
        return new Edited("everything undone", "all", earlier);
      }
      String file = dice.of(new ArrayList<>(earlier.keySet()));
      Map<String, String> one = new TreeMap<>(sources);
      one.put(file, String.valueOf(earlier.get(file)));
      return new Edited("one file undone", file, one);
    }
    return HumanEdits.next(sources, dice, number);
  }

  private void edit(Edited edited, Compiled compiled, String name) throws IOException, Dead {
    Verdict verdict = hot.edit(compiled.classFiles());
    tally.edit(verdict, List.of(edited.kind()));
    if (tally.edits() % TELL == 0) {
      out.println(tally.line(failures.size()));
    }
    texts.after(verdict);
    if (verdict.isLive()) {
      Map<String, String> before = sources;
      history.add(sources);
      sources = edited.sources();
      compare(
          compiled, name + " " + edited.kind() + " in " + edited.file(), verdict.text(), before);
    } else {
      failed(name + " " + edited.kind() + " in " + edited.file(), verdict.text(), edited.sources());
    }
  }

  private void compare(Compiled compiled, String name, String said, Map<String, String> before)
      throws IOException, Dead {
    Map<String, String> expected = coldly(compiled);
    Map<String, String> seen = hot.observe();
    StringBuilder different = new StringBuilder();
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(seen.keySet());
    for (String key : keys) {
      if (!texts.isSame(key, seen.get(key), expected.get(key))) {
        different.append(
            "  %s:%n    hot  %s%n    cold %s%n"
                .formatted(
                    key,
                    without(seen.get(key), expected.get(key)),
                    without(expected.get(key), seen.get(key))));
      }
    }
    if (different.length() > 0) {
      failed(name, different + "  after " + said, before);
    }
  }

  /** The lines that only one of two texts has. */
  private static String without(@Nullable String text, @Nullable String other) {
    if (text == null || other == null) {
      return String.valueOf(text);
    }
    List<String> others = other.lines().toList();
    return String.join("\n", text.lines().filter(line -> !others.contains(line)).toList());
  }

  private Map<String, String> coldly(Compiled compiled) throws IOException, Dead {
    if (cold == null || coldVersions++ % VERSIONS_A_COLD_JVM == 0) {
      if (cold != null) {
        cold.close();
      }
      cold =
          new ServedJvm(
              jar, work.resolve("jvms/cold" + coldVersions), false, List.of(), Fuzzer.HANGS);
    }
    cold.start(compiled.classFiles());
    return cold.observe();
  }

  /** What differs, and the files of both versions that do. */
  private void failed(String name, String text, Map<String, String> other) throws IOException {
    Path folder = work.resolve("failures").resolve(name.replaceAll("[^\\w.-]+", "-"));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("what.txt"), name + "\n" + text);
    TreeSet<String> files = new TreeSet<>(sources.keySet());
    files.addAll(other.keySet());
    for (String file : files) {
      String one = sources.get(file);
      String two = other.get(file);
      if (one != null && !one.equals(two)) {
        Files.writeString(folder.resolve(file + ".java"), one);
      }
      if (two != null && !two.equals(one)) {
        Files.writeString(folder.resolve(file + ".java.other"), two);
      }
    }
    failures.add(name + "\n" + text + "\n  written to " + folder);
    out.println(name);
  }

  @Override
  public void close() {
    hot.close();
    if (cold != null) {
      cold.close();
    }
    compiler.close();
  }
}
