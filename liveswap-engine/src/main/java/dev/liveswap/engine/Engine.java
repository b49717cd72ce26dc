package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.engine.ReloadPlan.Redefinition;
import dev.liveswap.engine.mirror.jdk.HookCache;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives a running JVM new versions of its classes.
 *
 * <p>A reload is one transaction: planned first, then applied with one call of {@link
 * Instrumentation#redefineClasses}, which takes effect at one safepoint for all classes or for
 * none. Reloads are done one at a time. Thread-safe.
 */
public final class Engine {
  private final Instrumentation instrumentation;
  private final LoadedClasses loaded = new LoadedClasses();
  private final LoadSubstitutes substitutes = new LoadSubstitutes();
  private final LoadWatcher watcher;
  private final @Nullable Structure structure;
  private final @Nullable String mainClass;

  /** Made at the first reload: the program's start must not pay for it. Guarded by the lock. */
  private @Nullable Internals internals;

  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  private Engine(
      Instrumentation instrumentation,
      ReloadableClasses reloadable,
      @Nullable String mainClass,
      HookCache hookCache,
      @Nullable Consumer<String> structureWarnings) {
    this.instrumentation = instrumentation;
    this.mainClass = mainClass;
    structure =
        structureWarnings == null
            ? null
            : Structure.open(instrumentation, loaded, hookCache, structureWarnings);
    watcher = new LoadWatcher(reloadable, loaded, substitutes, structure);
  }

  private record Internals(
      ClassLoading loading,
      ProgramClasses program,
      RunningVersion running,
      Initialization initialization) {}

  private Internals internals() {
    if (internals == null) {
      ClassLoading loading = ClassLoading.open(instrumentation);
      internals =
          new Internals(
              loading,
              new ProgramClasses(loading, loaded),
              new RunningVersion(instrumentation, loaded),
              Initialization.open(instrumentation));
    }
    return internals;
  }

  /**
   * Starts to watch the loading of reloadable classes.
   *
   * @param instrumentation of this JVM, able to redefine and retransform classes
   * @param reloadable which classes belong to the program
   * @param mainClass binary name of the class whose {@code main} starts the program, or null
   * @return the engine of this JVM
   */
  public static Engine start(
      Instrumentation instrumentation, ReloadableClasses reloadable, @Nullable String mainClass) {
    return start(new Engine(instrumentation, reloadable, mainClass, HookCache.NONE, null));
  }

  /**
   * Starts as {@link #start} does, and lets added and removed members become live: experimental.
   *
   * @param instrumentation of this JVM, able to redefine and retransform classes
   * @param reloadable which classes belong to the program
   * @param mainClass binary name of the class whose {@code main} starts the program, or null
   * @param hookCache remembers hooked JDK classes for the next start
   * @param warnings is told what is not as it should be, on any thread, while any lock is held; not
   *     to throw or block
   * @return the engine of this JVM
   */
  public static Engine startStructural(
      Instrumentation instrumentation,
      ReloadableClasses reloadable,
      @Nullable String mainClass,
      HookCache hookCache,
      Consumer<String> warnings) {
    return start(new Engine(instrumentation, reloadable, mainClass, hookCache, warnings));
  }

  private static Engine start(Engine engine) {
    engine.instrumentation.addTransformer(engine.watcher);
    return engine;
  }

  /**
   * Takes note of reloadable classes that were loaded before the engine started.
   *
   * @return how many there are
   */
  public int adoptLoadedClasses(ReloadableClasses reloadable) {
    int adopted = 0;
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (!type.isArray()
          && !type.isHidden()
          && reloadable.includes(
              type.getClassLoader(),
              type.getName().replace('.', '/'),
              type.getProtectionDomain())) {
        loaded.adopt(type.getClassLoader(), type.getName().replace('.', '/'));
        adopted++;
      }
    }
    return adopted;
  }

  /**
   * Prepares what the first reload would have to wait for. May be called on any thread, or never.
   */
  public void warmUp() {
    oneAtATime.lock();
    try {
      internals();
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * How long no class has been loaded, by any loader.
   *
   * @return nanoseconds since the last one, or since the start
   */
  public long nanosSinceLastLoad() {
    return watcher.nanosSinceLastLoad();
  }

  /**
   * How many reloadable classes are loaded.
   *
   * @return a momentary number
   */
  public int loadedClasses() {
    return loaded.size();
  }

  /**
   * Reloads.
   *
   * @param updates all classes of the transaction, each name once a scope
   * @return what became of it; this method throws nothing for bad class files
   */
  public Outcome reload(List<ClassUpdate> updates) {
    if (oneAtATime.isHeldByCurrentThread()) {
      return Outcome.of(
          Finding.of(
              Code.BAD_REQUEST,
              "this reload was asked for by code that another reload on the same thread runs"));
    }
    long start = System.nanoTime();
    oneAtATime.lock();
    try {
      return transaction(updates).took(Duration.ofNanos(System.nanoTime() - start));
    } finally {
      oneAtATime.unlock();
    }
  }

  private Outcome transaction(List<ClassUpdate> updates) {
    if (structure != null) {
      Internals jdk = internals();
      new NewInterfaces(jdk.program(), jdk.loading(), loaded, structure::isPrepared).load(updates);
    }
    ReloadPlan plan = plan(updates);
    Verdict verdict = plan.verdict();
    if (!verdict.isLive()) {
      if (verdict == Verdict.NEEDS_RESTART) {
        holdBack(updates);
      }
      List<Finding> reasons =
          plan.findings().stream().filter(finding -> finding.code().leadsTo() == verdict).toList();
      return new Outcome(verdict, List.of(), reasons, Duration.ZERO);
    }
    Finding failure = apply(plan);
    if (failure != null) {
      return Outcome.of(failure);
    }
    if (structure != null) {
      structure.names().put(plan.names());
    }
    release(updates, plan);
    catchUp(updates);
    return new Outcome(verdict, plan.changes(), plan.findings(), Duration.ZERO);
  }

  private ReloadPlan plan(List<ClassUpdate> updates) {
    Internals jdk = internals();
    return new Planner(
            instrumentation,
            loaded,
            jdk.program(),
            jdk.running(),
            jdk.initialization()::isInitialized,
            mainClass,
            structure,
            jdk.loading())
        .plan(updates);
  }

  /** Defines what is new, then redefines the rest. Returns why it failed, or null. */
  private @Nullable Finding apply(ReloadPlan plan) {
    Map<String, byte[]> fitted = new HashMap<>();
    plan.structural().forEach(structural -> fitted.putAll(structural.arrivals()));
    if (structure != null) {
      structure.expect(fitted);
    }
    try {
      for (ClassUpdate update : plan.newClasses()) {
        Finding failure = define(update, plan);
        if (failure != null) {
          return failure;
        }
      }
    } finally {
      if (structure != null) {
        structure.expect(Map.of());
      }
    }
    return redefine(plan);
  }

  private @Nullable Finding define(ClassUpdate update, ReloadPlan plan) {
    byte[] classFile = update.classFile();
    if (classFile == null || !(update.scope() instanceof Scope.InLoader in)) {
      throw new IllegalArgumentException("no new class: " + update);
    }
    ProtectionDomain domain = domainFor(update.className(), in.loader(), plan);
    try {
      internals().loading().define(in.loader(), update.className(), classFile, domain);
      loaded.put(in.loader(), update.internalName(), classFile);
      return null;
    } catch (LinkageError | SecurityException e) {
      return rejected(update.className(), e);
    }
  }

  /** That of the outermost class, or else that of any changed class of the loader. */
  private static @Nullable ProtectionDomain domainFor(
      String className, ClassLoader loader, ReloadPlan plan) {
    List<Class<?>> changed = new ArrayList<>();
    plan.redefinitions().forEach(each -> changed.add(each.type()));
    plan.structural().forEach(each -> changed.addAll(each.classFiles().keySet()));
    return changed.stream()
        .filter(type -> type.getClassLoader() == loader)
        .min(Comparator.comparing(type -> !className.startsWith(type.getName() + "$")))
        .map(Class::getProtectionDomain)
        .orElse(null);
  }

  private @Nullable Finding redefine(ReloadPlan plan) {
    List<ClassDefinition> definitions =
        plan.redefinitions().stream().map(Redefinition::definition).toList();
    watcher.redefining(Thread.currentThread());
    try {
      redefine(plan.structural(), definitions);
    } catch (UnsupportedOperationException | UnmodifiableClassException e) {
      // The comparison of shapes should have found this out; the JVM had the last word.
      return Finding.of(Code.NOT_MODIFIABLE, names(plan) + ": " + e.getMessage())
          .cure("restart the program");
    } catch (ClassNotFoundException | LinkageError | InternalError | OutOfMemoryError e) {
      return rejected(names(plan), e);
    } finally {
      watcher.redefining(null);
    }
    for (Redefinition redefinition : plan.redefinitions()) {
      put(redefinition.type(), redefinition.update());
    }
    for (StructuralEdits.Plan structural : plan.structural()) {
      structural.classFiles().forEach(this::put);
    }
    return null;
  }

  private void put(Class<?> type, byte[] classFile) {
    loaded.put(type.getClassLoader(), type.getName().replace('.', '/'), classFile);
  }

  /** All loaders' classes and the others with one call of the JVM, whichever loader comes first. */
  private void redefine(List<StructuralEdits.Plan> left, List<ClassDefinition> definitions)
      throws ClassNotFoundException, UnmodifiableClassException {
    if (left.isEmpty()) {
      if (!definitions.isEmpty()) {
        instrumentation.redefineClasses(definitions.toArray(new ClassDefinition[0]));
      }
      return;
    }
    StructuralEdits.Plan first = left.get(0);
    List<StructuralEdits.Plan> rest = left.subList(1, left.size());
    boolean[] given = {false};
    first
        .engine()
        .apply(
            first.proposal(),
            more -> {
              given[0] = true;
              List<ClassDefinition> all = new ArrayList<>(definitions);
              all.addAll(List.of(more));
              redefine(rest, all);
            },
            Objects.requireNonNull(structure).reflection(first.engine(), first.reflected()));
    if (!given[0]) {
      redefine(rest, definitions);
    }
  }

  private static String names(ReloadPlan plan) {
    List<String> names = new ArrayList<>();
    plan.redefinitions().forEach(each -> names.add(each.type().getName()));
    plan.structural()
        .forEach(each -> each.classFiles().keySet().forEach(type -> names.add(type.getName())));
    return names.size() <= 5
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
  }

  private static Finding rejected(String className, Throwable e) {
    return Finding.about(Code.REJECTED_BY_JVM, className, className + ": " + e)
        .cure("the previous version runs on; correct the class and save again");
  }

  /** Classes that are not loaded yet must not come in a version that the others don't have. */
  private void holdBack(List<ClassUpdate> updates) {
    for (ClassUpdate update : updates) {
      byte[] previous = update.previous();
      if (previous != null && internals().program().loaded(update).isEmpty()) {
        substitutes.put(update.internalName(), update.scope(), previous);
      }
    }
  }

  private void release(List<ClassUpdate> updates, ReloadPlan plan) {
    updates.forEach(update -> substitutes.remove(update.internalName(), update.scope()));
    for (ClassUpdate update : plan.atLoad()) {
      byte[] classFile = update.classFile();
      if (classFile != null && update.scope() instanceof Scope.InLoader) {
        substitutes.put(update.internalName(), update.scope(), classFile);
      }
    }
  }

  /**
   * Redefines classes that the program loaded while the reload was going on, in the version that
   * was old a moment ago.
   */
  private void catchUp(List<ClassUpdate> updates) {
    redefine(plan(updates));
  }
}
