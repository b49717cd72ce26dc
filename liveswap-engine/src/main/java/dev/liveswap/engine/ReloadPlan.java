package dev.liveswap.engine;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Verdict;
import java.lang.instrument.ClassDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a reload would do, decided before anything is done.
 *
 * @param newClasses to be defined, superclasses before subclasses
 * @param redefinitions loaded classes that get other bytes
 * @param structural what happens to classes that were woven, loader by loader
 * @param atLoad updates of classes that are not loaded yet
 * @param changes what to report as changed
 * @param findings what has to be said
 * @param names what numbered classes are called in the JVM afterwards
 */
record ReloadPlan(
    List<ClassUpdate> newClasses,
    List<Redefinition> redefinitions,
    List<StructuralEdits.Plan> structural,
    List<ClassUpdate> atLoad,
    List<ClassChange> changes,
    List<Finding> findings,
    Map<NestNames.NestKey, NestNames.Nest> names) {

  /**
   * One loaded class and what it gets.
   *
   * @param type the class
   * @param update its new version
   * @param fitted the same with the resident shape, which is what the JVM is given
   */
  record Redefinition(Class<?> type, byte[] update, byte[] fitted) {
    ClassDefinition definition() {
      return new ClassDefinition(type, fitted);
    }
  }

  /** The gravest of what the findings lead to. */
  Verdict verdict() {
    return findings.stream()
        .map(finding -> finding.code().leadsTo())
        .min(Comparator.comparingInt(ReloadPlan::mildness))
        .orElse(Verdict.LIVE);
  }

  private static int mildness(Verdict verdict) {
    return switch (verdict) {
      case REFUSED -> 0;
      case NEEDS_RESTART -> 1;
      case LIVE_WITH_NOTES -> 2;
      case LIVE -> 3;
    };
  }
}
