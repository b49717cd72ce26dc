package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.state.EditedClass.Standing;
import dev.liveswap.engine.state.Proposal.Change;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plans what most saves are: edits of nothing but bodies, in a program where every member still has
 * the slot it was loaded with. What the weave makes of the new class file is then what the JVM is
 * to have, and no reference means anything else than it says; {@link ReloadFit} would come to the
 * same after looking at each of them.
 */
final class BodyEdits {
  private final LoadedProgram program;
  private final EditedClasses classes;
  private final Predicate<Class<?>> initialized;
  private final ConstantRoom room;

  BodyEdits(
      LoadedProgram program,
      EditedClasses classes,
      Predicate<Class<?>> initialized,
      ConstantRoom room) {
    this.program = program;
    this.classes = classes;
    this.initialized = initialized;
    this.room = room;
  }

  /**
   * Plans.
   *
   * @param edits class files that differ from the current ones in nothing but the bodies of methods
   *     that javac did not generate
   * @param weave how a class file is woven for a loader
   * @return null where more has to be looked at
   */
  @Nullable Proposal propose(
      Map<Class<?>, byte[]> edits, BiFunction<ClassLoader, byte[], byte[]> weave) {
    if (classes.areReshaped(type -> isSeenByAny(edits.keySet(), type))) {
      return null;
    }
    Map<Class<?>, Change> changes = new LinkedHashMap<>();
    Set<Class<?>> uninitialized = new HashSet<>();
    for (Map.Entry<Class<?>, byte[]> edit : edits.entrySet()) {
      Class<?> type = edit.getKey();
      byte[] woven = weave.apply(type.getClassLoader(), edit.getValue());
      if (room.isFull(type, edit.getValue()) || !canTakePlace(type, woven)) {
        return null;
      }
      ClassVersion version = classes.version(type).withBodies(edit.getValue());
      changes.put(type, new Change(version, woven, Map.of(), false, true));
      if (!initialized.test(type)) {
        uninitialized.add(type);
      }
    }
    return new Proposal(List.of(), changes, List.of(), Map.of(), Map.of(), uninitialized);
  }

  private boolean canTakePlace(Class<?> type, byte[] woven) {
    EditedClass known = classes.get(type);
    boolean asCompiled =
        known == null
            ? program.fittedAtLoad(type) == null
            : known.standing() == Standing.AS_COMPILED;
    return asCompiled && Shape.of(woven).hasSameSlots(Shape.of(classes.given(type)));
  }

  private boolean isSeenByAny(Set<Class<?>> edited, Class<?> type) {
    String name = ProgramIndex.internalName(type);
    return edited.stream().anyMatch(each -> program.find(each.getClassLoader(), name) == type);
  }
}
