package dev.liveswap.testkit.upgrade;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sums up what became of all upgrades. */
final class UpgradeTally {
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int steps;
  private int liveSteps;
  private int restarts;
  private int changed;
  private int live;
  private int compared;
  private int wrong;
  private int kept;

  void started(List<String> differences) {
    wrong += differences.size();
  }

  /** Counts a step, and tells it in a line. */
  String add(Library library, UpgradeStep step) {
    steps++;
    liveSteps += step.isWhollyLive() ? 1 : 0;
    restarts += step.live().isLive() ? 0 : 1;
    changed += step.live().changed();
    live += step.liveClasses();
    wrong += step.wrong().size();
    kept += step.kept().size();
    compared += step.compared();
    step.live().reasons().forEach((code, count) -> reasons.merge(code, count, Integer::sum));
    return String.format(
        Locale.ROOT,
        "%s %s to %s: %d of %d classes live%s; %d results compared, %d wrong, %d of kept state, %d"
            + " left to chance",
        library.artifact(),
        step.from(),
        step.to(),
        step.liveClasses(),
        step.live().changed(),
        why(step),
        step.compared(),
        step.wrong().size(),
        step.kept().size(),
        step.unstable());
  }

  private static String why(UpgradeStep step) {
    return step.isWhollyLive()
        ? ""
        : (step.live().isLive() ? " " : ", restarted ")
            + step.live().reasons()
            + " "
            + step.live().heldBack();
  }

  boolean isRight() {
    return wrong == 0;
  }

  String report() {
    return String.format(
        Locale.ROOT,
        "%d upgrades, %d of them wholly live, %d with a restart%n"
            + "  classes changed %d, live %d (%.1f %%)%n"
            + "  why not, by code: how many classes %s%n"
            + "  results compared with cold starts %d, wrong %d, of kept state %d",
        steps,
        liveSteps,
        restarts,
        changed,
        live,
        changed == 0 ? 100.0 : 100.0 * live / changed,
        reasons,
        compared,
        wrong,
        kept);
  }
}
