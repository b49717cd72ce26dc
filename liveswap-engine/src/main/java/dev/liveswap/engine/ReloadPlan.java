package dev.liveswap.engine;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Verdict;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.state.Proposal;
import java.lang.instrument.ClassDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reload would do, decided before anything is done.
 *
 * @param newClasses to be defined, superclasses before subclasses
 * @param redefinitions loaded classes that get other bytes
 * @param structural what happens to classes that were woven; null where there is none
 * @param atLoad updates of classes that are not loaded yet
 * @param changes what to report as changed
 * @param findings what has to be said
 * @param names what numbered classes are called in the JVM afterwards
 */
record ReloadPlan(
    List<ClassUpdate> newClasses,
    List<Redefinition> redefinitions,
    StructuralEdits.@Nullable Plan structural,
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
   * @param runs the version that is current
   * @param given the same with the resident shape, which is what the JVM was given
   */
  record Redefinition(Class<?> type, byte[] update, byte[] fitted, byte[] runs, byte[] given) {
    ClassDefinition definition() {
      return new ClassDefinition(type, fitted);
    }

    ClassDefinition previous() {
      return new ClassDefinition(type, given);
    }
  }

  /**
   * A plan that only redefines classes which are not as they should be.
   *
   * @param reflected the classes of which reflection has to be told
   */
  static ReloadPlan of(LiveClasses engine, Proposal proposal, Map<Class<?>, byte[]> reflected) {
    return new ReloadPlan(
        List.of(),
        List.of(),
        new StructuralEdits.Plan(engine, proposal, Map.of(), reflected, Set.of(), Map.of()),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
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
