package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.Redefinition.NeverInitialized;
import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.diff.ClassShape;
import dev.liveswap.engine.mirror.CurrentVersion;
import dev.liveswap.engine.patch.Moves;
import dev.liveswap.engine.state.InitializerFailure;
import dev.liveswap.engine.state.Transaction;
import dev.liveswap.engine.store.LoadedClasses;
import dev.liveswap.engine.thrown.ExceptionWatch.Change;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One plan on its way into the JVM: what is new is defined, what changes is redefined in one call,
 * then the initializers of the new versions run. Where any of it fails, or on {@link #undo}, the
 * versions before are current again, all of them.
 */
final class ReloadTransaction {
  private final Redefinition redefinition;
  private final LoadedClasses loaded;
  private final RunningVersion running;
  private final ClassLoading loading;
  private final LoadWatcher watcher;
  private final @Nullable Structure structure;
  private final boolean watches;
  private final ReloadPlan plan;

  private @Nullable Transaction structural;
  private @Nullable Moves moves;
  private final Map<Class<?>, byte[]> classFilesBefore = new HashMap<>();
  private Map<Class<?>, @Nullable CurrentVersion> reflectedBefore = Map.of();

  ReloadTransaction(
      Redefinition redefinition,
      LoadedClasses loaded,
      RunningVersion running,
      ClassLoading loading,
      LoadWatcher watcher,
      @Nullable Structure structure,
      boolean watches,
      ReloadPlan plan) {
    this.redefinition = redefinition;
    this.loaded = loaded;
    this.running = running;
    this.loading = loading;
    this.watcher = watcher;
    this.structure = structure;
    this.watches = watches;
    this.plan = plan;
  }

  /**
   * Does what was planned.
   *
   * @return why it failed and nothing has changed, or null
   */
  @Nullable Finding run() {
    try {
      return applied();
    } finally {
      reflected();
    }
  }

  private @Nullable Finding applied() {
    try {
      LinkageError bad = badNewClass();
      if (bad != null) {
        return rejected(names(), bad);
      }
      expectNewClasses();
      plan.newClasses().forEach(this::define);
      StructuralEdits.Plan edits = plan.structural();
      if (edits != null) {
        structural = edits.engine().begin(edits.proposal());
      }
      Finding crowded = crowded();
      if (crowded != null) {
        return crowded;
      }
      moves = moves();
      redefine(definitions(), changedClasses(), watchedChanges(), moves, this::publish);
    } catch (NeverInitialized e) {
      return neverInitialized(e.type().getName());
    } catch (UnsupportedOperationException | UnmodifiableClassException e) {
      // The comparison of shapes should have found this out; the JVM had the last word.
      return Finding.of(Code.NOT_MODIFIABLE, names() + ": " + e.getMessage())
          .cure("restart the program");
    } catch (Throwable e) {
      return rejected(names(), e);
    } finally {
      if (structure != null) {
        structure.expect(Map.of());
      }
    }
    try {
      reflect();
      reflected();
      if (structural != null) {
        structural.initialize();
        forgetOrdinals();
      }
      return null;
    } catch (InitializerFailure e) {
      return undoAfter(failed(e));
    } catch (Throwable e) {
      return undoAfter(rejected(names(), e));
    }
  }

  private @Nullable LinkageError badNewClass() {
    Map<ClassLoader, Map<String, byte[]>> arriving = new LinkedHashMap<>();
    for (List<ClassUpdate> updates : List.of(plan.newClasses(), plan.atLoad())) {
      for (ClassUpdate update : updates) {
        byte[] classFile = update.classFile();
        if (classFile != null) {
          for (ClassLoader loader : loadersFor(update.scope())) {
            arriving
                .computeIfAbsent(loader, each -> new LinkedHashMap<>())
                .put(update.className(), classFile);
          }
        }
      }
    }
    try {
      for (Map.Entry<ClassLoader, Map<String, byte[]>> each : arriving.entrySet()) {
        TrialLoader trial = new TrialLoader(each.getKey(), each.getValue());
        watcher.trying(trial);
        LinkageError bad = trial.findError();
        if (bad != null) {
          return bad;
        }
      }
      return null;
    } finally {
      watcher.trying(null);
    }
  }

  /** Those that a new class is meant for, as far as one can know: they have changed classes. */
  private Set<ClassLoader> loadersFor(Scope scope) {
    if (scope instanceof Scope.InLoader in) {
      return Set.of(in.loader());
    }
    Scope.FromOrigin place = (Scope.FromOrigin) scope;
    return changedClasses().stream()
        .filter(type -> place.origin().test(type.getProtectionDomain()))
        .map(Class::getClassLoader)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Class<?>> changedClasses() {
    List<Class<?>> changed = new ArrayList<>();
    plan.redefinitions().forEach(each -> changed.add(each.type()));
    StructuralEdits.Plan edits = plan.structural();
    if (edits != null) {
      changed.addAll(edits.classFiles().keySet());
    }
    return changed;
  }

  /** Before the JVM is asked: where its constant pools overflow, it may crash. */
  private @Nullable Finding crowded() {
    Class<?> type = redefinition.overflowing(definitions(), previous());
    if (type == null) {
      return null;
    }
    return Finding.about(
            Code.TOO_MANY_CONSTANTS,
            type.getName(),
            "the versions of "
                + type.getName()
                + " had more than "
                + ConstantPools.LIMIT
                + " different constants since the program started")
        .cure("restart the program");
  }

  /**
   * Also those that their loader will find: the JVM loads some of them to verify the others, when
   * the new versions are not current yet.
   */
  private void expectNewClasses() {
    StructuralEdits.Plan edits = plan.structural();
    if (structure != null && edits != null) {
      structure.expect(edits.arrivals());
    }
  }

  private void define(ClassUpdate update) {
    byte[] classFile = update.classFile();
    if (classFile == null || !(update.scope() instanceof Scope.InLoader in)) {
      throw new IllegalArgumentException("no new class: " + update);
    }
    ProtectionDomain domain = domainFor(update.className(), in.loader());
    loading.define(in.loader(), update.className(), classFile, domain);
    loaded.put(in.loader(), update.internalName(), classFile);
  }

  /** That of the outermost class, or else that of any changed class of the loader. */
  private @Nullable ProtectionDomain domainFor(String className, ClassLoader loader) {
    return changedClasses().stream()
        .filter(type -> type.getClassLoader() == loader)
        .min(Comparator.comparing(type -> !className.startsWith(type.getName() + "$")))
        .map(Class::getProtectionDomain)
        .orElse(null);
  }

  private List<ClassDefinition> definitions() {
    List<ClassDefinition> all = new ArrayList<>();
    plan.redefinitions().forEach(each -> all.add(each.definition()));
    if (structural != null) {
      all.addAll(structural.definitions());
    }
    return all;
  }

  private List<ClassDefinition> previous() {
    List<ClassDefinition> all = new ArrayList<>();
    plan.redefinitions().forEach(each -> all.add(each.previous()));
    if (structural != null) {
      all.addAll(structural.previous());
    }
    return all;
  }

  /** The classes whose exceptions are news: undone code is none. */
  private Map<Class<?>, Change> watchedChanges() {
    Map<Class<?>, Change> changes = new HashMap<>();
    if (watches) {
      plan.redefinitions()
          .forEach(each -> changes.put(each.type(), new Change(each.runs(), each.update())));
      StructuralEdits.Plan edits = plan.structural();
      if (edits != null) {
        edits
            .classFiles()
            .forEach(
                (type, after) -> {
                  byte[] before = loaded.get(type.getClassLoader(), internalName(type));
                  if (before != null) {
                    changes.put(type, new Change(before, after));
                  }
                });
      }
    }
    return changes;
  }

  /** The patches whose methods have their code elsewhere afterwards. */
  private @Nullable Moves moves() {
    Transaction changing = structural;
    return changing == null
        ? null
        : redefinition.moving(
            changing.changing(),
            (type, name, descriptor, isStatic) ->
                changing.code(type, classFileAfter(type), name, descriptor, isStatic),
            definitions());
  }

  private byte[] classFileAfter(Class<?> type) {
    StructuralEdits.Plan edits = plan.structural();
    byte[] edited = edits == null ? null : edits.classFiles().get(type);
    return edited == null
        ? Objects.requireNonNull(loaded.get(type.getClassLoader(), internalName(type)))
        : edited;
  }

  /** Nobody loads a class that is concerned meanwhile. */
  private void redefine(
      List<ClassDefinition> definitions,
      Collection<Class<?>> edited,
      Map<Class<?>, Change> watchedChanges,
      @Nullable Moves patches,
      Runnable then)
      throws ClassNotFoundException, UnmodifiableClassException, NeverInitialized {
    if (structural != null) {
      structural.closeGate();
      structural.closeReflection();
    }
    redefining(Thread.currentThread());
    boolean given = false;
    try {
      if (patches != null) {
        patches.begin();
      }
      redefinition.redefine(definitions, edited, watchedChanges);
      given = true;
      then.run();
    } finally {
      if (patches != null) {
        patches.end(given);
      }
      redefining(null);
      if (structural != null) {
        structural.openGate();
      }
    }
  }

  private void redefining(@Nullable Thread thread) {
    watcher.redefining(thread);
    redefinition.byThread(thread);
  }

  private void publish() {
    plan.redefinitions()
        .forEach(each -> running.redefined(each.type(), each.update(), each.fitted()));
    StructuralEdits.Plan edits = plan.structural();
    if (edits != null && structural != null) {
      edits
          .classFiles()
          .forEach(
              (type, classFile) -> {
                byte[] before = loaded.get(type.getClassLoader(), internalName(type));
                if (before != null) {
                  classFilesBefore.put(type, before);
                }
              });
      edits.classFiles().forEach(this::put);
      structural.publish();
    }
  }

  private void put(Class<?> type, byte[] classFile) {
    loaded.put(type.getClassLoader(), internalName(type), classFile);
  }

  private void reflected() {
    if (structural != null) {
      structural.reflected();
    }
  }

  private void reflect() {
    StructuralEdits.Plan edits = plan.structural();
    if (structure != null && edits != null && !edits.reflected().isEmpty()) {
      reflectedBefore = structure.reflect(edits.engine(), edits.reflected());
    }
    if (structure != null && edits != null && !edits.described().isEmpty()) {
      structure.describe(edits.described());
    }
  }

  private void forgetOrdinals() throws UnmodifiableClassException {
    StructuralEdits.Plan edits = plan.structural();
    if (edits != null && edits.classFiles().keySet().stream().anyMatch(Class::isEnum)) {
      redefinition.forgetOrdinals();
    }
  }

  private Finding undoAfter(Finding reason) {
    Finding failure = undo();
    return failure == null ? reason : failure;
  }

  /**
   * Makes the versions before current again, after {@link #run} was successful.
   *
   * @return why the JVM did not let that be done, or null
   */
  @Nullable Finding undo() {
    try {
      Moves back = moves == null ? null : moves.reversed();
      redefine(previous(), List.of(), Map.of(), back, this::publishPrevious);
      if (structure != null && !reflectedBefore.isEmpty()) {
        structure.reflectAgain(reflectedBefore);
      }
      reflected();
      forgetOrdinals();
      return null;
    } catch (Throwable e) {
      return Finding.of(
              Code.INTERNAL_ERROR,
              "the reload failed, and the JVM does not take the previous version back: " + e)
          .cure("restart the program");
    } finally {
      reflected();
    }
  }

  private void publishPrevious() {
    plan.redefinitions().forEach(each -> running.redefined(each.type(), each.runs(), each.given()));
    classFilesBefore.forEach(this::put);
    if (structural != null) {
      structural.rollBack();
    }
  }

  private Finding failed(InitializerFailure e) {
    String name = e.host().getName();
    Throwable cause = e.getCause();
    return Finding.about(
            Code.INITIALIZER_FAILED,
            name,
            "an initializer of a static field of " + name + " threw " + cause)
        .cure("the previous version runs on; correct the initializer and save again")
        .at(position(e.host(), cause));
  }

  private dev.liveswap.api.@Nullable Position position(Class<?> host, @Nullable Throwable cause) {
    StructuralEdits.Plan edits = plan.structural();
    byte[] classFile = edits == null ? null : edits.classFiles().get(host);
    if (classFile == null || cause == null) {
      return null;
    }
    ClassShape shape = ClassFiles.shape(classFile);
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().equals(host.getName()) && frame.getLineNumber() > 0) {
        return Findings.position(shape, frame.getLineNumber());
      }
    }
    return null;
  }

  private String names() {
    List<String> names = new ArrayList<>();
    plan.newClasses().forEach(each -> names.add(each.className()));
    plan.atLoad().forEach(each -> names.add(each.className()));
    changedClasses().forEach(type -> names.add(type.getName()));
    return names.size() <= 5
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
  }

  private static Finding neverInitialized(String className) {
    return Finding.about(
            Code.INITIALIZATION_FAILED,
            className,
            "the static initializer of "
                + className
                + " has thrown an exception: the JVM never runs it again, nor any code of the class")
        .cure("restart the program");
  }

  private static Finding rejected(String className, Throwable e) {
    return Finding.about(Code.REJECTED_BY_JVM, className, className + ": " + e)
        .cure("the previous version runs on; correct the class and save again");
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
