package dev.liveswap.agent;

import dev.liveswap.agent.versions.ClassId;
import dev.liveswap.agent.versions.ClassVersion;
import dev.liveswap.agent.versions.VersionedProgram;
import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Liveswap;
import dev.liveswap.api.Outcome;
import dev.liveswap.devloop.ChangedClass;
import dev.liveswap.devloop.RunningProgram;
import dev.liveswap.engine.Engine;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * Lets the loop reach the engine: class files of a folder are for the classes that came from it.
 */
final class ProgramUpdater implements RunningProgram {
  private final Engine engine;
  private final VersionedProgram program;
  private final OtherCopies otherCopies;

  ProgramUpdater(Engine engine, VersionedProgram program, OtherCopies otherCopies) {
    this.engine = engine;
    this.program = program;
    this.otherCopies = otherCopies;
  }

  @Override
  public Outcome reload(List<ChangedClass> changes) {
    Outcome outcome = program.reload(changes.stream().map(ProgramUpdater::version).toList());
    return outcome.verdict().isLive() ? withoutOtherCopies(outcome, changes) : outcome;
  }

  /** What the program has from elsewhere did not go live, whatever lies in the folder. */
  private Outcome withoutOtherCopies(Outcome outcome, List<ChangedClass> changes) {
    List<ChangedClass> notLoaded =
        changes.stream()
            .filter(change -> change.after() != null && !program.hasLoaded(id(change)))
            .toList();
    Map<String, String> places = notLoaded.isEmpty() ? Map.of() : otherCopies.of(notLoaded);
    if (places.isEmpty()) {
      return outcome;
    }
    List<ClassChange> live =
        outcome.changes().stream()
            .filter(change -> !places.containsKey(change.className()))
            .toList();
    List<Finding> findings = new ArrayList<>(outcome.findings());
    new TreeMap<>(places)
        .forEach(
            (name, place) ->
                findings.add(
                    Finding.about(
                            Code.RUNS_FROM_ELSEWHERE,
                            name,
                            name + " has changed, but the program has it from " + place)
                        .cure("take that one off the class path, or put the folder before it")));
    return new Outcome(outcome.verdict(), live, List.of(), outcome.took(), outcome.version())
        .findings(findings);
  }

  @Override
  public void resourcesChanged() {
    // The JDK keeps bundles by the module that asks; this call counts for the module of the lookup.
    try {
      MethodHandles.privateLookupIn(Liveswap.class, MethodHandles.lookup())
          .findStatic(
              ResourceBundle.class,
              "clearCache",
              MethodType.methodType(void.class, ClassLoader.class))
          .invoke(ClassLoader.getSystemClassLoader());
    } catch (Throwable e) {
      throw new IllegalStateException("the cache of resource bundles cannot be cleared", e);
    }
  }

  @Override
  public int reloadableClasses() {
    return engine.loadedClasses();
  }

  private static ClassId id(ChangedClass change) {
    return ClassId.inFolder(change.classFolder(), change.className());
  }

  private static ClassVersion version(ChangedClass change) {
    return new ClassVersion(id(change), change.after(), change.before());
  }
}
