package dev.liveswap.testkit.fuzz.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code liveswap fuzz}. */
public final class FuzzMain {
  private static final String HELP =
      """
      Usage: liveswap fuzz [OPTIONS]
      Makes random programs, edits them while they run, and compares each version with a cold start.
      The same seed gives the same programs and edits.

        --seed=N        which programs (default 1)
        --edits=N       how many edits (default 1000)
        --application   edits of a real application (a shop's web service) in one long session, as a
                        person makes them; with --seed, --edits (default 300) and --failures
        --program=N     the first program of the seed (default 0): a failure is called SEED-PROGRAM-EDIT
        --failures=N    end after so many failures (default 20)
        --shrink=N      make each failure smaller for so many seconds (default 60)
        --out=DIR       where failures are written as edit cases (default target/fuzz)
        --jdk=HOME      run on that JDK

      Ends with 0 if hot was as cold everywhere, else with 1.""";

  private static final Set<String> KNOWN =
      Set.of("--seed", "--edits", "--program", "--failures", "--shrink", "--out");

  private FuzzMain() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--application")) {
        options.put(arguments[i], "");
        continue;
      }
      String[] parts = arguments[i].split("=", 2);
      if (!KNOWN.contains(parts[0]) || (parts.length == 1 && i + 1 == arguments.length)) {
        System.err.println(HELP);
        System.exit(arguments[i].equals("--help") ? 0 : 2);
      }
      options.put(parts[0], parts.length == 2 ? parts[1] : arguments[++i]);
    }
    System.exit(run(options, System.err));
  }

  private static int run(Map<String, String> options, PrintStream out) throws IOException {
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    Path folder = Path.of(options.getOrDefault("--out", "target/fuzz"));
    Duration shrinking = Duration.ofSeconds(number(options, "--shrink", 60));
    out.println("JDK " + Runtime.version() + ", seed " + seed);
    if (options.containsKey("--application")) {
      try (WorkingDay day = new WorkingDay(folder, out)) {
        int edits = number(options, "--edits", 300);
        return day.run(seed, edits, number(options, "--failures", 20)).isEmpty() ? 0 : 1;
      }
    }
    try (Fuzzer fuzzer = new Fuzzer(folder, out, shrinking)) {
      List<Path> failures =
          fuzzer.run(
              seed,
              number(options, "--edits", 1000),
              number(options, "--program", 0),
              number(options, "--failures", 20));
      return failures.isEmpty() ? 0 : 1;
    }
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    String text = options.get(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
