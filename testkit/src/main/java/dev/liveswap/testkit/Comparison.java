package dev.liveswap.testkit;

import dev.liveswap.api.Code;
import dev.liveswap.testkit.Observations.OfStep;
import dev.liveswap.testkit.Observations.Verdict;
import dev.liveswap.testkit.program.Program;
import dev.liveswap.testkit.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares one hot run of a case with the cold ones. */
final class Comparison {
  private static final int LONG = 1200;

  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private static final Pattern CLASS_MODIFIERS =
      Pattern.compile("^((public|protected|private|abstract|static|final) )+");

  private final EditCase edit;
  private final String run;
  private final Observations hot;
  private final Observations cold;
  private final boolean keptIsExact;
  private boolean modifiersAsBefore;
  private final List<String> problems = new ArrayList<>();

  private Comparison(
      EditCase edit, String run, Observations hot, Observations cold, boolean keptIsExact) {
    this.edit = edit;
    this.run = run;
    this.hot = hot;
    this.cold = cold;
    this.keptIsExact = keptIsExact;
  }

  /**
   * Compares.
   *
   * @param keptIsExact whether the probe was called as often as the case's kept values assume; else
   *     the keys of kept values are left out
   * @return what is wrong, each for a person to read
   */
  static List<String> problems(
      EditCase edit, String run, Observations hot, Observations cold, boolean keptIsExact) {
    Comparison comparison = new Comparison(edit, run, hot, cold, keptIsExact);
    comparison.compare();
    return comparison.problems;
  }

  private void compare() {
    int running = 0;
    for (Step step : Step.of(edit.versions().size())) {
      OfStep seen = hot.step(step.name());
      if (seen == null) {
        problems.add(run + " " + step.name() + ": was not reached");
        return;
      }
      Verdict verdict = seen.verdict();
      if (verdict == null || verdict.isLive()) {
        running = step.version();
      }
      if (verdict != null) {
        modifiersAsBefore |= verdict.codes().contains(Code.MODIFIERS_AS_BEFORE.id());
        compareVerdict(step, verdict);
      }
      OfStep expected = cold.step("v" + running);
      if (expected == null) {
        problems.add("cold v" + running + ": was not reached");
        return;
      }
      if (expected.call(0).containsKey(Program.NO_PROBE)) {
        problems.add("the case has no probe: " + expected.call(0).get(Program.NO_PROBE));
        return;
      }
      compareCalls(step, seen, expected);
      compareReflection(step, seen, expected);
    }
  }

  private void compareVerdict(Step step, Verdict verdict) {
    String expected = edit.expected().verdict(step.name());
    boolean right = expected == null ? verdict.isLive() : expected.equals(verdict.name());
    String code = edit.expected().code(step.name());
    String says = edit.expected().says(step.name());
    if (!right
        || (code != null && !verdict.codes().contains(code))
        || (says != null && !verdict.text().contains(says))) {
      problems.add(
          "%s %s: expected %s%s%s, but was: %s"
              .formatted(
                  run,
                  step.name(),
                  expected == null ? "a live verdict" : expected,
                  code == null ? "" : " " + code,
                  says == null ? "" : " that says '" + says + "'",
                  verdict.text()));
    }
  }

  private void compareCalls(Step step, OfStep seen, OfStep expected) {
    int calls = Math.min(seen.count(), expected.count());
    Set<Integer> changes = new TreeSet<>(seen.changes());
    changes.addAll(expected.changes());
    for (int call : changes) {
      if (call < calls) {
        List<String> differences =
            differences(step, seen.call(call), expected.call(call), call == 0);
        if (!differences.isEmpty()) {
          problems.add(
              "%s %s, call %d%s:\n  %s"
                  .formatted(
                      run,
                      step.name(),
                      call,
                      said(seen.verdict()),
                      String.join("\n  ", differences)));
          return;
        }
      }
    }
  }

  private List<String> differences(
      Step step, Map<String, String> seen, Map<String, String> expected, boolean first) {
    Set<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(seen.keySet());
    Set<String> kept = edit.expected().keptKeys();
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String keptValue = edit.expected().kept(step.name(), key);
      boolean counts = !kept.contains(key) || (first && keptIsExact);
      String should = keptValue == null ? expected.get(key) : keptValue;
      if (counts && !same(seen.get(key), should)) {
        differences.add(
            "%s: hot %s, %s %s"
                .formatted(
                    key,
                    shortened(seen.get(key)),
                    keptValue == null ? "cold" : "kept",
                    shortened(should)));
      }
    }
    return differences;
  }

  private void compareReflection(Step step, OfStep seen, OfStep expected) {
    seen.reflection()
        .forEach(
            (type, text) -> {
              String should = expected.reflection().get(type);
              // A class that a later version brought stays loaded; it can't be seen any more.
              if (should != null && !same(asCompared(text), asCompared(should))) {
                problems.add(
                    "%s %s, reflection of %s:\n  hot  %s\n  cold %s"
                        .formatted(
                            run,
                            step.name(),
                            type,
                            shortened(onlyIn(text, should)),
                            shortened(onlyIn(should, text))));
              }
            });
  }

  /**
   * The numbers of anonymous classes are nobody's business. Once the engine has said that class
   * modifiers stay as they were, they are left out.
   */
  private String asCompared(String reflection) {
    String plain = NUMBER.matcher(reflection).replaceAll("\\$N");
    return modifiersAsBefore ? CLASS_MODIFIERS.matcher(plain).replaceFirst("") : plain;
  }

  /** The lines of a text that another has not. */
  private static String onlyIn(String text, String other) {
    List<String> others = other.lines().toList();
    return String.join("\n    ", text.lines().filter(line -> !others.contains(line)).toList());
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return AnnotationText.inOneOrder(one).equals(AnnotationText.inOneOrder(other));
  }

  private static String said(@Nullable Verdict verdict) {
    return verdict == null ? "" : " (" + shortened(verdict.text()) + ")";
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= LONG ? text : text.substring(0, LONG) + "...";
  }
}
