package dev.liveswap.testkit.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of a case: the program is (re)loaded in a version, then observed.
 *
 * @param name {@code v0}, {@code v1} and so on while it goes forward; {@code back} when the first
 *     version returns; {@code again} (and {@code again2} and so on) when the others do
 * @param version which version
 */
public record Step(String name, int version) {
  /** All steps of a case with so many versions. */
  public static List<Step> of(int versions) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < versions; i++) {
      steps.add(new Step("v" + i, i));
    }
    steps.add(new Step("back", 0));
    for (int i = 1; i < versions; i++) {
      steps.add(new Step("again" + (i == 1 ? "" : i), i));
    }
    return steps;
  }

  /** The first step starts the program, all others edit it. */
  public boolean isStart() {
    return name.equals("v0");
  }
}
