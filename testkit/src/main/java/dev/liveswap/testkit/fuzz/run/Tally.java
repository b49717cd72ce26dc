package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.ServedJvm.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the edits. */
final class Tally {
  private final long start = System.nanoTime();
  private final Map<String, Integer> verdicts = new TreeMap<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private int edits;
  private int notCompiled;

  void edit(Verdict verdict, List<String> kindsOfEdit) {
    edits++;
    add(verdicts, verdict.name());
    if (!verdict.isLive()) {
      for (String code : verdict.codes()) {
        add(reasons, code);
      }
      add(kinds, String.join("+", kindsOfEdit));
    }
  }

  void notCompiled() {
    notCompiled++;
  }

  int edits() {
    return edits;
  }

  private static void add(Map<String, Integer> to, String key) {
    to.merge(key, 1, Integer::sum);
  }

  private double live() {
    int live = verdicts.getOrDefault("LIVE", 0) + verdicts.getOrDefault("LIVE_WITH_NOTES", 0);
    return edits == 0 ? 0 : 100.0 * live / edits;
  }

  String line(int failures) {
    double hours = (System.nanoTime() - start) / 3.6e12;
    return String.format(
        Locale.ROOT,
        "%d edits, %.1f %% live, %d failures, %.0f edits an hour",
        edits,
        live(),
        failures,
        edits / hours);
  }

  String report(int failures) {
    StringBuilder text = new StringBuilder(line(failures)).append("\n");
    text.append("  verdicts ").append(verdicts).append("\n");
    text.append("  why not live ").append(reasons).append("\n");
    text.append("  by which edits ").append(most(kinds)).append("\n");
    return text.append("  dropped because they don't compile: ").append(notCompiled).toString();
  }

  private static List<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(25)
        .map(each -> each.getKey() + " " + each.getValue())
        .toList();
  }
}
