package dev.liveswap.testkit;

import dev.liveswap.testkit.program.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the JVMs reported of one case in one of its runs. */
final class Observations {
  /** What a probe saw, call by call, and how the step's reload ended. */
  static final class OfStep {
    private final NavigableMap<Integer, Map<String, String>> calls = new TreeMap<>();
    private final Map<String, String> reflection = new LinkedHashMap<>();
    private int count;
    private @Nullable Verdict verdict;

    /** What the call of this number saw: values by key. */
    Map<String, String> call(int number) {
      return calls.floorEntry(number).getValue();
    }

    /** The calls that saw something else than the one before. */
    List<Integer> changes() {
      return List.copyOf(calls.keySet());
    }

    /** How many calls there were. */
    int count() {
      return count;
    }

    /** What reflection says, by class. */
    Map<String, String> reflection() {
      return reflection;
    }

    @Nullable Verdict verdict() {
      return verdict;
    }
  }

  /** How a reload ended. */
  record Verdict(String name, List<String> codes, String text) {
    boolean isLive() {
      return name.startsWith("LIVE");
    }
  }

  private final Map<String, OfStep> steps = new LinkedHashMap<>();

  /** What was seen in a step; null when the step was not completed. */
  @Nullable OfStep step(String name) {
    OfStep step = steps.get(name);
    return step == null || step.count == 0 ? null : step;
  }

  private void take(Line line) {
    OfStep step = steps.computeIfAbsent(line.field(3), name -> new OfStep());
    switch (line.kind()) {
      case Line.VERDICT -> {
        List<String> codes = List.of(line.field(5).split(","));
        step.verdict = new Verdict(line.field(4), codes, line.field(6));
      }
      case Line.CALL -> step.calls.put(Integer.parseInt(line.field(4)), new LinkedHashMap<>());
      case Line.SAW -> step.calls.lastEntry().getValue().put(line.field(4), line.field(5));
      case Line.CALLS -> step.count = Integer.parseInt(line.field(4));
      case Line.REFLECTION -> step.reflection.put(line.field(4), line.field(5));
      default -> throw new IllegalArgumentException("unknown line: " + line);
    }
  }

  /** The observations of all cases: by case, then by run. */
  static Map<String, Map<String, Observations>> parse(List<Line> lines) {
    Map<String, Map<String, Observations>> all = new LinkedHashMap<>();
    for (Line line : lines) {
      if (List.of(Line.VERDICT, Line.CALL, Line.SAW, Line.CALLS, Line.REFLECTION)
          .contains(line.kind())) {
        all.computeIfAbsent(line.field(1), name -> new LinkedHashMap<>())
            .computeIfAbsent(line.field(2), run -> new Observations())
            .take(line);
      }
    }
    return all;
  }

  static List<String> warnings(List<Line> lines, String name) {
    List<String> warnings = new ArrayList<>();
    String current = "";
    for (Line line : lines) {
      if (line.kind().equals(Line.BEGIN)) {
        current = line.field(1);
      } else if (line.kind().equals(Line.WARNING) && current.equals(name)) {
        warnings.add(line.field(1));
      }
    }
    return warnings;
  }
}
