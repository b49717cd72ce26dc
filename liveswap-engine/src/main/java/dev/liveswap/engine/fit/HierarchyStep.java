package dev.liveswap.engine.fit;

import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.ClassVersion.Looseness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes the program from one hierarchy to the next: loosens the types that have other subtypes now
 * than the JVM knows, or finds why that cannot be.
 *
 * <p>A type once loosened stays so: arrays of it, and lambdas that take it, were made for that.
 */
final class HierarchyStep {
  private final WorldAfter after;
  private final UnaryOperator<String> companionNames;
  private final List<Finding> findings;

  HierarchyStep(WorldAfter after, UnaryOperator<String> companionNames, List<Finding> findings) {
    this.after = after;
    this.companionNames = companionNames;
    this.findings = findings;
  }

  /** Takes the step. */
  void take() {
    Hierarchy hierarchy = new Hierarchy(after);
    Set<String> loose = new LinkedHashSet<>(hierarchy.loose());
    HierarchyObstacles obstacles = new HierarchyObstacles(after, findings);
    int before = findings.size();
    for (ClassVersion version : hierarchy.changed()) {
      obstacles.checkTypes(version);
      if (findings.size() > before) {
        return;
      }
      loose.addAll(hierarchy.strays(version));
      obstacles.checkArrays(version);
      obstacles.checkDefaults(version);
    }
    if (loose.isEmpty()) {
      return;
    }
    obstacles.checkUsers(loose);
    if (findings.size() == before) {
      loose.forEach(type -> loosen(type, obstacles));
    }
  }

  private void loosen(String type, HierarchyObstacles obstacles) {
    ClassVersion version = after.version(type);
    if (version != null && !version.loose()) {
      Looseness looseness =
          obstacles.creatorOfArrays(type) == null ? Looseness.LOOSE : Looseness.LOOSE_WITH_ARRAYS;
      after.advance(Housing.loosen(version, looseness, companionNames.apply(type)));
    } else if (version != null && after.versions().containsKey(type)) {
      after.advance(Housing.loosen(version, version.looseness(), companionNames.apply(type)));
    }
  }
}
