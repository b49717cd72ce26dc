package dev.liveswap.benchmarks;

import dev.liveswap.benchmarks.calls.Calls;
import dev.liveswap.benchmarks.many.ManyEdits;
import dev.liveswap.benchmarks.patched.Patched;
import dev.liveswap.benchmarks.woven.Woven;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The benchmarks' command line. */
public final class Main {
  private static final String USAGE =
      """
      usage: java -jar liveswap-benchmarks.jar BENCHMARK [options]

        save-to-live   from the save of a one-string edit until the running program says it
        compile        what a save of one file costs the compiler, against javac's minimum
        startup        the demo's start until its first answer, with and without the agent
        calls          uses of added members, hot and cold (JMH)
        patched        calls of patched methods, and of the same without a patch (JMH)
        woven          libraries at work that nobody edits, with and without the agent
        structural     saves that change members against saves that change a body
        many-edits     structural edits of one class: metaspace and time of each
        matching       which lambda of a new version is which of the old one, for 200 of them

        --edits N      measured edits a program (200; many-edits: 1000)
        --warmups N    edits before those (10)
        --pairs N      measured pairs of starts, or of JVMs for each use (20; calls, patched, woven: 3)
        --classes N,M  sizes of the generated programs (10,1000,10000)
        --seed N       of the generated programs (42)
        --agent JAR    the agent (liveswap-agent/target/liveswap-agent.jar of this project)
        --hello DIR    the demo (examples/hello of this project)
        --way WAY      save-to-live: run compiles beside the program, agent in its JVM (run)
      """;

  private static final int ROUNDS = 3;
  private static final int MANY_EDITS = 1_000;

  private Main() {}

  /**
   * Runs one benchmark; exit code 0 when it could be measured, 1 when not, 2 for a wrong command.
   *
   * @param args see the usage text
   */
  public static void main(String[] args) throws IOException {
    System.exit(run(Arrays.asList(args)));
  }

  private static int run(List<String> args) throws IOException {
    String benchmark = args.isEmpty() ? "--help" : args.get(0);
    try {
      switch (benchmark) {
        case "save-to-live" -> new SaveToLive(options(args), ownJar(), System.out).run();
        case "compile" -> new Compiling(options(args), System.out).run();
        case "startup" -> new Startup(options(args), System.out).run();
        case "calls" -> calls(options(args));
        case "patched" -> patched(options(args));
        case "woven" -> woven(options(args));
        case "structural" -> new StructuralSaves(options(args), System.out).run();
        case "many-edits" -> manyEdits(options(args));
        case "matching" -> new MatchingLambdas(System.out).run();
        case "--help", "-h" -> System.out.print(USAGE);
        default -> {
          System.err.println("unknown benchmark " + benchmark + "\n" + USAGE);
          return 2;
        }
      }
      return 0;
    } catch (BenchmarkException e) {
      System.err.println("liveswap bench: " + e.getMessage());
      return 1;
    }
  }

  private static void calls(Options options) throws IOException {
    try (Scratch scratch = Scratch.create()) {
      new Calls(options.agent(), rounds(options), scratch.directory(), System.out).run();
    }
  }

  private static void patched(Options options) {
    new Patched(options.agent(), rounds(options), System.out).run();
  }

  private static void woven(Options options) throws IOException {
    try (Scratch scratch = Scratch.create()) {
      new Woven(options.agent(), ownJar(), rounds(options), System.out).run(scratch.directory());
    }
  }

  private static void manyEdits(Options options) throws IOException {
    int edits = options.edits() == Options.EDITS ? MANY_EDITS : options.edits();
    try (Scratch scratch = Scratch.create()) {
      new ManyEdits(options.agent(), ownJar(), edits, System.out).run(scratch.directory());
    }
  }

  private static int rounds(Options options) {
    return options.pairs() == Options.PAIRS ? ROUNDS : options.pairs();
  }

  private static Options options(List<String> args) {
    // The jar lies in benchmarks/target.
    Path project = ownJar().resolve("../../..").normalize();
    return Options.parse(args.subList(1, args.size()), project);
  }

  private static Path ownJar() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new BenchmarkException("can't find the benchmarks' own jar", e);
    }
  }
}
