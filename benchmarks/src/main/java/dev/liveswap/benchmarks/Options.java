package dev.liveswap.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What a run was asked for.
 *
 * @param edits measured edits a program
 * @param warmups edits before those, of which only the first is shown
 * @param pairs measured pairs of starts
 * @param sizes numbers of classes of the generated programs
 * @param seed of the generated programs
 * @param agent the agent's jar
 * @param hello the demo's folder
 * @param way how saves reach the program
 */
public record Options(
    int edits,
    int warmups,
    int pairs,
    List<Integer> sizes,
    long seed,
    Path agent,
    Path hello,
    Way way) {
  /** Where sources are compiled. */
  enum Way {
    /** In a process beside the program, as {@code run} has it. */
    RUN,
    /** In the program's JVM, as with {@code -javaagent} alone. */
    AGENT
  }

  /** Measured edits where nobody says how many. */
  static final int EDITS = 200;

  /** Measured pairs where nobody says how many. */
  static final int PAIRS = 20;

  public Options {
    sizes = List.copyOf(sizes);
  }

  /**
   * Reads options as typed.
   *
   * @param arguments what followed the benchmark's name
   * @param project the project's root, where the agent and the demo are unless said otherwise
   * @throws BenchmarkException with what is wrong
   */
  static Options parse(List<String> arguments, Path project) {
    int edits = EDITS;
    int warmups = 10;
    int pairs = PAIRS;
    List<Integer> sizes = List.of(10, 1_000, 10_000);
    long seed = 42;
    Path agent = project.resolve("liveswap-agent/target/liveswap-agent.jar");
    Path hello = project.resolve("examples/hello");
    Way way = Way.RUN;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (rest.isEmpty()) {
        throw new BenchmarkException(option + " needs a value");
      }
      String value = rest.pop();
      switch (option) {
        case "--edits" -> edits = number(option, value, 1);
        case "--warmups" -> warmups = number(option, value, 1);
        case "--pairs" -> pairs = number(option, value, 1);
        case "--classes" -> sizes = sizes(option, value);
        case "--seed" -> seed = number(option, value, 0);
        case "--agent" -> agent = Path.of(value);
        case "--hello" -> hello = Path.of(value);
        case "--way" -> way = way(value);
        default ->
            throw new BenchmarkException(
                "unknown option "
                    + option
                    + "; there are --edits, --warmups, --pairs, --classes, --seed, --agent, --hello"
                    + " and --way");
      }
    }
    if (!Files.isRegularFile(agent)) {
      throw new BenchmarkException("no agent at " + agent + "; build it, or say --agent <jar>");
    }
    return new Options(
        edits, warmups, pairs, sizes, seed, agent.toAbsolutePath(), hello.toAbsolutePath(), way);
  }

  private static Way way(String value) {
    return switch (value) {
      case "run" -> Way.RUN;
      case "agent" -> Way.AGENT;
      default -> throw new BenchmarkException("--way is run or agent, not " + value);
    };
  }

  private static List<Integer> sizes(String option, String value) {
    List<Integer> sizes = new ArrayList<>();
    for (String size : Arrays.asList(value.split(",", -1))) {
      sizes.add(number(option, size, 3));
    }
    return sizes;
  }

  private static int number(String option, String value, int least) {
    try {
      int number = Integer.parseInt(value.strip().replace("_", ""));
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new BenchmarkException(option + " needs a number, not " + value, e);
    }
    throw new BenchmarkException(option + " must be at least " + least + ", not " + value);
  }
}
