package dev.liveswap.engine;

import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.ReloadPlan.Redefinition;
import dev.liveswap.engine.diff.ClassDiff;
import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.diff.ClassShape;
import dev.liveswap.engine.diff.DamagedClassFile;
import dev.liveswap.engine.diff.Difference;
import dev.liveswap.engine.fit.LiveObjects;
import dev.liveswap.engine.fit.ResidentOrder;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides, for one reload, what has to be done to which class. Changes nothing. */
final class Planner {
  private static final int JVM_MAJOR_VERSION = Runtime.version().feature() + 44;

  private final Instrumentation instrumentation;
  private final LoadedClasses loaded;
  private final ProgramClasses program;
  private final RunningVersion running;
  private final Predicate<Class<?>> initialized;
  private final @Nullable String mainClass;
  private final @Nullable Structure structure;
  private final ClassLoading loading;

  private final Map<String, ClassShape> shapes = new LinkedHashMap<>();

  /** By the very update, which stays the same where nothing is renamed in it. */
  private final IdentityHashMap<ClassUpdate, ClassShape> readable = new IdentityHashMap<>();

  private final List<ClassUpdate> newClasses = new ArrayList<>();
  private final List<Redefinition> redefinitions = new ArrayList<>();
  private final List<StructuralEdits.Edit> edits = new ArrayList<>();
  private StructuralEdits.@Nullable Plan structural;
  private Set<String> fresh = Set.of();
  private final List<ClassUpdate> atLoad = new ArrayList<>();
  private final Map<String, ClassChange> changes = new LinkedHashMap<>();
  private final Set<Finding> findings = new LinkedHashSet<>();

  Planner(
      Instrumentation instrumentation,
      LoadedClasses loaded,
      ProgramClasses program,
      RunningVersion running,
      Predicate<Class<?>> initialized,
      @Nullable String mainClass,
      @Nullable Structure structure,
      ClassLoading loading) {
    this.structure = structure;
    this.loading = loading;
    this.instrumentation = instrumentation;
    this.loaded = loaded;
    this.program = program;
    this.running = running;
    this.initialized = initialized;
    this.mainClass = mainClass;
  }

  ReloadPlan plan(List<ClassUpdate> requested) {
    requested.forEach(this::check);
    // What cannot be read, nothing further can be found out about.
    GeneratedClasses.Named named =
        structure == null || !findings.isEmpty()
            ? new GeneratedClasses.Named(requested, Set.of(), Map.of(), List.of())
            : new GeneratedClasses(loaded, loading, program, structure).name(requested);
    fresh = named.fresh();
    findings.addAll(named.notes());
    List<ClassUpdate> updates = withConstants(named.updates());
    for (ClassUpdate update : updates) {
      byte[] classFile = update.classFile();
      if (classFile == null) {
        planRemoval(update, updates);
      } else {
        ClassShape shape = readable.get(update);
        if (shape == null) {
          shape = read(update, classFile);
        }
        if (shape != null) {
          shapes.put(shape.name(), shape);
          planUpdate(update, classFile, shape);
        }
      }
    }
    if (structure != null && !edits.isEmpty()) {
      planStructure(structure);
    }
    return new ReloadPlan(
        superclassesFirst(),
        List.copyOf(redefinitions),
        structural,
        List.copyOf(atLoad),
        List.copyOf(changes.values()),
        List.copyOf(findings),
        named.names());
  }

  private List<ClassUpdate> withConstants(List<ClassUpdate> updates) {
    if (structure == null) {
      return updates;
    }
    ConstantClasses constants = new ConstantClasses(program, running, loaded, initialized);
    List<ClassUpdate> fitting = constants.fit(updates);
    findings.addAll(constants.notes());
    return fitting;
  }

  private void check(ClassUpdate update) {
    byte[] classFile = update.classFile();
    if (classFile != null) {
      ClassShape shape = read(update, classFile);
      if (shape != null) {
        readable.put(update, shape);
      }
    }
  }

  private @Nullable ClassShape read(ClassUpdate update, byte[] classFile) {
    try {
      ClassShape shape = ClassFiles.shape(classFile);
      if (!shape.name().equals(update.internalName())) {
        findings.add(
            Finding.about(
                Code.BAD_REQUEST,
                update.className(),
                "the class file given as "
                    + update.className()
                    + " is that of "
                    + shape.binaryName()));
        return null;
      }
      int major = ClassFiles.majorVersion(classFile);
      if (major > JVM_MAJOR_VERSION) {
        findings.add(
            Finding.about(
                    Code.CLASS_FILE_TOO_NEW,
                    update.className(),
                    update.className()
                        + " is compiled for Java "
                        + (major - 44)
                        + ", this is Java "
                        + (JVM_MAJOR_VERSION - 44))
                .cure("compile with --release " + (JVM_MAJOR_VERSION - 44) + " or lower"));
        return null;
      }
      return shape;
    } catch (DamagedClassFile e) {
      findings.add(
          Finding.about(
                  Code.DAMAGED_CLASS_FILE,
                  update.className(),
                  "the class file of " + update.className() + " is damaged: " + e.getMessage())
              .cure("compile it again"));
      return null;
    }
  }

  private void planRemoval(ClassUpdate update, List<ClassUpdate> all) {
    changes.put(
        update.className(),
        new ClassChange(update.className(), ClassChange.Kind.REMOVED, List.of()));
    List<Shape> arrivals = new ArrayList<>();
    for (ClassUpdate other : all) {
      byte[] classFile = other.classFile();
      if (classFile != null && readable.containsKey(other) && program.loaded(other).isEmpty()) {
        arrivals.add(Shape.of(classFile));
      }
    }
    for (Class<?> type : program.loaded(update)) {
      Finding finding = leftBehind(update.className(), type, arrivals);
      if (finding != null) {
        findings.add(finding);
      }
    }
  }

  /** What becomes of a class in use; null where nobody will notice. */
  private @Nullable Finding leftBehind(String name, Class<?> type, List<Shape> arrivals) {
    try {
      if (structure != null && structure.isPrepared(type) && !name.equals(mainClass)) {
        boolean isCarrier =
            structure.carriers().contains(type.getClassLoader(), internalName(type));
        // Of one that the JVM takes for an interface there are no objects of its own.
        RemovedClass removed =
            new RemovedClass(running.of(type), initialized.test(type) && !isCarrier);
        if (removed.isPartOfAnother() || !removed.mayHaveObjects()) {
          return null;
        }
        if (!removed.isAnnotated() && !removed.isRenamedTo(arrivals)) {
          return Finding.about(
              Code.OLD_CODE_KEPT,
              name,
              name + " was removed: objects of it that exist go on with the code they have");
        }
      }
    } catch (UnmodifiableClassException | DamagedClassFile e) {
      // Nothing is known of it, so it cannot be told what it leaves behind.
      return removedInUse(name);
    }
    return removedInUse(name);
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static Finding removedInUse(String name) {
    return Finding.about(
            Code.CLASS_REMOVED, name, name + " was removed, but the program has loaded it")
        .cure("restart the program");
  }

  private void planUpdate(ClassUpdate update, byte[] classFile, ClassShape shape) {
    if (ModuleChange.is(update.className())) {
      Finding obstacle = ModuleChange.obstacle(classFile);
      if (obstacle != null) {
        findings.add(obstacle);
      }
    }
    List<Class<?>> loaded = program.loaded(update);
    if (loaded.isEmpty()) {
      if (fresh.contains(update.internalName()) || program.mustBeDefined(update)) {
        newClasses.add(update);
      } else {
        atLoad.add(update);
      }
      if (update.previous() == null || !Arrays.equals(update.previous(), classFile)) {
        changes.put(
            update.className(),
            new ClassChange(
                update.className(),
                update.previous() == null ? ClassChange.Kind.ADDED : ClassChange.Kind.CHANGED,
                List.of()));
      }
    }
    for (Class<?> type : loaded) {
      planRedefinition(type, classFile, shape);
    }
  }

  private void planRedefinition(Class<?> type, byte[] classFile, ClassShape shape) {
    try {
      if (!instrumentation.isModifiableClass(type)) {
        throw new UnmodifiableClassException(type.getName());
      }
      byte[] runs = running.of(type);
      if (Arrays.equals(runs, classFile)) {
        return;
      }
      ClassShape before = ClassFiles.shape(runs);
      List<Difference> differences = ClassDiff.between(before, shape);
      if (structure != null && structure.isPrepared(type)) {
        boolean onlyBodies = ClassDiff.isOfBodiesOnly(before, shape, differences);
        planEdit(new StructuralEdits.Edit(type, classFile, shape, differences, onlyBodies), runs);
        return;
      }
      List<Finding> reasons = Findings.restartReasons(shape, differences);
      findings.addAll(reasons);
      if (reasons.isEmpty()) {
        if (!differences.isEmpty()) {
          changes.put(
              type.getName(),
              new ClassChange(
                  type.getName(), ClassChange.Kind.CHANGED, Findings.details(differences)));
        }
        findings.addAll(
            Findings.notExecutedAgain(
                shape, differences, initialized.test(type), type.getName().equals(mainClass)));
        byte[] given = running.given(type);
        redefinitions.add(
            new Redefinition(type, classFile, ResidentOrder.of(given, classFile), runs, given));
      }
    } catch (UnmodifiableClassException e) {
      findings.add(
          Finding.about(
                  Code.NOT_MODIFIABLE,
                  type.getName(),
                  "the JVM does not let " + type.getName() + " be redefined")
              .cure("restart the program"));
    }
  }

  private void planEdit(StructuralEdits.Edit edit, byte[] runs) {
    edits.add(edit);
    String name = edit.type().getName();
    if (!edit.differences().isEmpty()) {
      changes.put(
          name,
          new ClassChange(name, ClassChange.Kind.CHANGED, Findings.details(edit.differences())));
    }
    // What becomes of static fields is the structural engine's to say: it does run initializers.
    List<Difference> others =
        edit.differences().stream()
            .filter(difference -> difference.kind() != Difference.Kind.STATIC_INITIALIZER)
            .filter(
                difference ->
                    difference.kind() != Difference.Kind.CONSTRUCTOR_BODY
                        || leavesObjectsBehind(edit, runs))
            .toList();
    findings.addAll(
        Findings.notExecutedAgain(
            edit.shape(), others, initialized.test(edit.type()), name.equals(mainClass)));
  }

  /** Of enums none: constants are made anew when their constructor makes them otherwise. */
  private static boolean leavesObjectsBehind(StructuralEdits.Edit edit, byte[] runs) {
    return !edit.type().isEnum()
        && (edit.onlyBodies() || LiveObjects.missWhatConstructorsDo(runs, edit.classFile()));
  }

  private void planStructure(Structure able) {
    Map<String, byte[]> arrivals = new LinkedHashMap<>();
    for (List<ClassUpdate> updates : List.of(newClasses, atLoad)) {
      for (ClassUpdate update : updates) {
        byte[] classFile = update.classFile();
        if (classFile != null) {
          arrivals.put(update.internalName(), classFile);
        }
      }
    }
    StructuralEdits planned = new StructuralEdits(able, loading, initialized);
    planned.plan(edits, !redefinitions.isEmpty(), arrivals);
    findings.addAll(planned.findings());
    structural = planned.plan();
  }

  /** Defining a class loads its supertypes, so those of the same reload have to be there first. */
  private List<ClassUpdate> superclassesFirst() {
    Map<String, ClassUpdate> left = new LinkedHashMap<>();
    newClasses.forEach(update -> left.put(update.internalName(), update));
    List<ClassUpdate> sorted = new ArrayList<>();
    while (!left.isEmpty()) {
      ClassUpdate next = left.values().iterator().next();
      takeWithSupertypes(next, left, sorted);
    }
    return List.copyOf(sorted);
  }

  private void takeWithSupertypes(
      ClassUpdate update, Map<String, ClassUpdate> left, List<ClassUpdate> sorted) {
    left.remove(update.internalName());
    ClassShape shape = shapes.get(update.internalName());
    if (shape != null) {
      for (String supertype : shape.supertypes()) {
        ClassUpdate needed = left.get(supertype);
        if (needed != null) {
          takeWithSupertypes(needed, left, sorted);
        }
      }
    }
    sorted.add(update);
  }
}
