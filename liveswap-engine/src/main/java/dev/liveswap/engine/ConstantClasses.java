package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.diff.ClassShape;
import dev.liveswap.engine.diff.DamagedClassFile;
import dev.liveswap.engine.identity.ConstantBodies;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the constants of a reload's enums objects of the classes they are of. Changes nothing.
 *
 * @see ConstantBodies
 */
final class ConstantClasses {
  private final ProgramClasses program;
  private final RunningVersion running;
  private final LoadedClasses loaded;
  private final Predicate<Class<?>> initialized;
  private final List<Finding> notes = new ArrayList<>();

  ConstantClasses(
      ProgramClasses program,
      RunningVersion running,
      LoadedClasses loaded,
      Predicate<Class<?>> initialized) {
    this.program = program;
    this.running = running;
    this.loaded = loaded;
    this.initialized = initialized;
  }

  /** What is to be said of the updates. */
  List<Finding> notes() {
    return notes;
  }

  /** The updates, as far as the JVM can take them. */
  List<ClassUpdate> fit(List<ClassUpdate> updates) {
    Map<String, ClassUpdate> byName = new LinkedHashMap<>();
    updates.forEach(update -> byName.put(update.internalName(), update));
    Map<String, Scope> enums = new LinkedHashMap<>();
    for (ClassUpdate update : updates) {
      String name = enumOf(update);
      if (name != null) {
        enums.putIfAbsent(name, update.scope());
      }
    }
    enums.forEach((name, scope) -> fit(name, scope, byName));
    return List.copyOf(byName.values());
  }

  /** The enum that an update is of, or of a constant's body of. */
  private static @Nullable String enumOf(ClassUpdate update) {
    byte[] classFile = update.classFile() == null ? update.previous() : update.classFile();
    if (classFile == null) {
      return null;
    }
    try {
      ClassShape shape = ClassFiles.shape(classFile);
      if ("java/lang/Enum".equals(shape.superName())) {
        return shape.name();
      }
      String superName = shape.superName();
      return superName != null && shape.name().startsWith(superName + "$") ? superName : null;
    } catch (DamagedClassFile e) {
      return null; // for the planner to say
    }
  }

  private void fit(String name, Scope scope, Map<String, ClassUpdate> updates) {
    ClassUpdate own = updates.get(name);
    String className = name.replace('/', '.');
    ClassUpdate asked = own == null ? new ClassUpdate(className, null, null, scope) : own;
    for (Class<?> type : program.loaded(asked)) {
      if (type.isEnum() && initialized.test(type)) {
        fit(type, own, scope, updates);
        return;
      }
    }
  }

  private void fit(
      Class<?> type, @Nullable ClassUpdate own, Scope scope, Map<String, ClassUpdate> updates) {
    byte[] runs;
    try {
      runs = running.of(type);
    } catch (UnmodifiableClassException e) {
      return; // for the planner to say
    }
    byte[] compiled = own == null ? ConstantBodies.compiled(runs) : own.classFile();
    if (compiled == null) {
      return;
    }
    ConstantBodies.Result result =
        ConstantBodies.of(runs, compiled, name -> body(type, name, updates));
    if (result == null) {
      return;
    }
    put(type.getName(), result.enumFile(), runs, scope, updates);
    result
        .bodyFiles()
        .forEach(
            (name, classFile) ->
                put(
                    name.replace('/', '.'),
                    classFile,
                    loaded.get(type.getClassLoader(), name),
                    scope,
                    updates));
    for (String constant : result.constants()) {
      notes.add(
          Finding.about(
                  Code.CONSTANT_OF_OLD_CLASS,
                  type.getName(),
                  "getClass() of "
                      + type.getSimpleName()
                      + "."
                      + constant
                      + " stays as it was, with or without a body")
              .member(constant, null, null));
    }
  }

  private byte @Nullable [] body(Class<?> type, String name, Map<String, ClassUpdate> updates) {
    ClassUpdate update = updates.get(name);
    if (update != null && update.classFile() != null) {
      return update.classFile();
    }
    byte[] known = loaded.get(type.getClassLoader(), name);
    return known == null && update != null ? update.previous() : known;
  }

  private static void put(
      String className,
      byte[] classFile,
      byte @Nullable [] previous,
      Scope scope,
      Map<String, ClassUpdate> updates) {
    updates.put(
        className.replace('.', '/'), new ClassUpdate(className, classFile, previous, scope));
  }
}
