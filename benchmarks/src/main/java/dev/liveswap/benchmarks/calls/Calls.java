package dev.liveswap.benchmarks.calls;

import dev.liveswap.benchmarks.BenchmarkException;
import dev.liveswap.benchmarks.measure.Samples;
import dev.liveswap.benchmarks.measure.Table;
import dev.liveswap.benchmarks.program.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Uses of added members against uses of the same members in a program that was started with them:
 * for each use a JVM of either kind in turn, again and again.
 */
public final class Calls {
  /** The uses, and the ratio each of them should at most have. */
  private enum Use {
    STATIC_CALL("StaticCall", 1.1),
    PRIVATE_CALL("PrivateCall", 1.1),
    VIRTUAL_CALL("VirtualCall", 1.1),
    POLYMORPHIC_CALL("PolymorphicCall", 1.1),
    INTERFACE_CALL("InterfaceCall", 1.1),
    OVERRIDE_CALL("OverrideCall", 1.1),
    STATIC_FIELD("StaticField", 1.1),
    INSTANCE_FIELD("InstanceField", 1.5),
    FIELD_OF_MANY("FieldOfMany", 1.5),
    NEW_BY_ADDED_CONSTRUCTOR("New", 1.5),
    NEW_WITH_ADDED_FIELDS("NewKept", 1.5);

    private final String work;
    private final double target;

    Use(String work, double target) {
      this.work = work;
      this.target = target;
    }
  }

  private static final List<String> CLASSES = classes();

  private final Path agent;
  private final int rounds;
  private final Path scratch;
  private final PrintStream out;

  /**
   * @param agent the agent's jar
   * @param rounds pairs of JVMs for each use
   * @param scratch a folder for class files
   */
  public Calls(Path agent, int rounds, Path scratch, PrintStream out) {
    this.agent = agent;
    this.rounds = rounds;
    this.scratch = scratch;
    this.out = out;
  }

  /** Measures, and prints a table. */
  public void run() throws IOException {
    Path before = compile("v0");
    Path after = compile("v1");
    Table table = new Table("use of an added member", "hot ns", "cold ns", "ratio", "wanted");
    int missed = 0;
    for (Use use : Use.values()) {
      List<Double> hot = new ArrayList<>();
      List<Double> cold = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        cold.add(measure(use, "cold", before, after));
        hot.add(measure(use, "hot", before, after));
        ratios.add(hot.get(round) / cold.get(round));
      }
      double ratio = new Samples(ratios).p50();
      missed += ratio > use.target ? 1 : 0;
      table.add(
          use.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          number(new Samples(hot).p50()),
          number(new Samples(cold).p50()),
          number(ratio),
          number(use.target));
      out.println(use + " " + number(ratio));
    }
    out.print(table);
    out.println("calls: " + missed + " of " + Use.values().length + " ratios above what we want");
  }

  private double measure(Use use, String start, Path before, Path after) {
    List<String> jvm = new ArrayList<>(Subject.options(before, after));
    if (start.equals("hot")) {
      jvm.add("-javaagent:" + agent + "=watch=off");
    }
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(AddedMembers.class.getName() + ".use")
                  .param("work", use.work)
                  .param("start", start)
                  .forks(1)
                  .jvmArgsAppend(jvm.toArray(new String[0]))
                  .verbosity(VerboseMode.SILENT)
                  .shouldFailOnError(true)
                  .build())
          .runSingle()
          .getPrimaryResult()
          .getScore();
    } catch (RunnerException e) {
      throw new BenchmarkException("JMH could not measure " + use.work, e);
    }
  }

  private Path compile(String version) throws IOException {
    Path sources = Files.createDirectories(scratch.resolve(version + "-sources/subject"));
    Path classes = Files.createDirectories(scratch.resolve(version));
    List<Path> files = new ArrayList<>();
    for (String name : CLASSES) {
      Path file = sources.resolve(name + ".java");
      try (var in = Calls.class.getResourceAsStream(version + "/subject/" + name + ".java")) {
        if (in == null) {
          throw new BenchmarkException("no source of " + name);
        }
        Files.copy(in, file);
      }
      files.add(file);
    }
    Sources.compile(files, classes, List.of());
    return classes;
  }

  private static List<String> classes() {
    List<String> names = new ArrayList<>(List.of("Base", "Greeter", "Target", "Other", "Third"));
    for (Use use : Use.values()) {
      names.add(use.work);
    }
    return List.copyOf(names);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
