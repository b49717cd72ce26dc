package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.engine.NestNames.Nest;
import dev.liveswap.engine.NestNames.NestKey;
import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.mirror.jdk.HookCache;
import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import dev.liveswap.engine.patch.Patches;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.state.Proposal;
import dev.liveswap.engine.store.LoadedClasses;
import dev.liveswap.engine.thrown.ExceptionWatch;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** How often edits are rehearsed before the first one. */
  private static final int REHEARSALS = 4;

  /** How often a reload is planned again because the program went on meanwhile. */
  private static final int REPLANS = 3;

  /** How often a reload is repeated for classes that were loaded meanwhile. */
  private static final int CATCH_UPS = 3;

  private final Instrumentation instrumentation;
  private final LoadedClasses loaded = new LoadedClasses();
  private final LoadSubstitutes substitutes = new LoadSubstitutes();
  private final LoadWatcher watcher;
  private final @Nullable Structure structure;
  private final @Nullable String mainClass;
  private final Consumer<String> warnings;

  /** Made at the first reload: the program's start must not pay for it. Guarded by the lock. */
  private @Nullable Internals internals;

  private final ConstantPools constantPools = new ConstantPools();
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  /** Whether what is reloaded is nothing that a loader would find. Guarded by the lock. */
  private boolean unfindable;

  /** Made with the first patch. Guarded by the lock. */
  private @Nullable Patches patches;

  private Engine(
      Instrumentation instrumentation,
      ReloadableClasses reloadable,
      @Nullable String mainClass,
      HookCache hookCache,
      @Nullable Consumer<String> structureWarnings) {
    this.instrumentation = instrumentation;
    this.mainClass = mainClass;
    warnings = structureWarnings == null ? warning -> {} : structureWarnings;
    structure =
        structureWarnings == null
            ? null
            : Structure.open(instrumentation, loaded, hookCache, constantPools, structureWarnings);
    watcher = new LoadWatcher(reloadable, loaded, substitutes, structure);
  }

  private record Internals(
      ClassLoading loading,
      ProgramClasses program,
      RunningVersion running,
      Initialization initialization,
      FailedClasses failedClasses,
      ExceptionWatch exceptions) {}

  private Internals internals() {
    if (internals == null) {
      ClassLoading loading = ClassLoading.open(instrumentation);
      internals =
          new Internals(
              loading,
              new ProgramClasses(loading, loaded),
              new RunningVersion(instrumentation, loaded),
              Initialization.open(instrumentation),
              new FailedClasses(instrumentation),
              ExceptionWatch.open(TrustedLookup.from(instrumentation), warnings));
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
   * Starts as {@link #start} does, and lets every kind of edit become live, not only bodies.
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
      Internals jdk = internals();
      if (structure != null) {
        structure.engine(jdk.loading(), jdk.initialization()::isInitialized).takeLoaded();
        // Why it cannot be done is asked again, and said, with the first edit that needs it.
        var unused = structure.reflectEdits();
      }
    } finally {
      oneAtATime.unlock();
    }
    for (int i = 0; i < REHEARSALS; i++) {
      rehearse();
    }
  }

  /** Plans edits of the main class that nobody made, and does nothing with the plans. */
  private void rehearse() {
    if (mainClass == null) {
      return;
    }
    // A real edit that comes meanwhile waits for one of these only.
    oneAtATime.lock();
    try {
      for (ClassLoader loader : loaded.loadersOf(mainClass.replace('.', '/'))) {
        byte[] current = loaded.get(loader, mainClass.replace('.', '/'));
        if (current != null) {
          Scope scope = new Scope.InLoader(loader);
          for (byte[] edited :
              List.of(Rehearsal.withBodies(current), Rehearsal.withMethod(current))) {
            var unused = plan(List.of(new ClassUpdate(mainClass, edited, null, scope)));
          }
        }
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // It was made up, as with a method that has no room for more: nobody is waiting for it, and a
      // real edit that fails says so itself.
      return;
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * What patches single methods, between reloads.
   *
   * @return always the same
   */
  public Patches patches() {
    oneAtATime.lock();
    try {
      if (patches == null) {
        patches = Patches.open(instrumentation, oneAtATime, this::code);
      }
      return patches;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Where the JVM has a method's very code; null where its class has no such method any more. */
  private @Nullable CodePlace code(
      Class<?> type, String name, String descriptor, boolean isStatic) {
    LiveClasses live =
        structure == null || type.getClassLoader() == null ? null : structure.engine();
    byte[] compiled =
        live == null ? null : loaded.get(type.getClassLoader(), type.getName().replace('.', '/'));
    return live == null || compiled == null
        ? new CodePlace(type, name, descriptor, isStatic)
        : live.code(type, compiled, name, descriptor, isStatic);
  }

  /**
   * Tells of exceptions that reloaded methods throw and are not known to have thrown before.
   *
   * @return always the same
   */
  public ExceptionWatch exceptions() {
    oneAtATime.lock();
    try {
      return internals().exceptions();
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
   * The loaded classes that an update is meant for.
   *
   * @return a momentary answer; empty when none is loaded yet
   */
  public List<Class<?>> loaded(ClassUpdate update) {
    oneAtATime.lock();
    try {
      return internals().program().loaded(update);
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * Whether a class's static initializer has run or is running.
   *
   * @return a momentary answer
   */
  public boolean isInitialized(Class<?> type) {
    oneAtATime.lock();
    try {
      return internals().initialization().isInitialized(type);
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * The class file that a loaded class runs with.
   *
   * @return null when the JVM does not tell
   */
  public byte @Nullable [] current(Class<?> type) {
    oneAtATime.lock();
    try {
      return internals().running().of(type);
    } catch (UnmodifiableClassException e) {
      // It is not redefined either, so nobody has to know.
      return null;
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * Reloads as {@link #reload} does, but class files that are not where the program loads its
   * classes from: one that is not loaded yet gets its update when it is, whatever its loader finds.
   *
   * @param updates all classes of the transaction, each name once a scope
   * @return what became of it
   */
  public Outcome reloadUnfindable(List<ClassUpdate> updates) {
    if (oneAtATime.isHeldByCurrentThread()) {
      return reload(updates);
    }
    long start = System.nanoTime();
    oneAtATime.lock();
    try {
      unfindable = true;
      return locked(updates, start);
    } finally {
      unfindable = false;
      oneAtATime.unlock();
    }
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
      return locked(updates, start);
    } finally {
      oneAtATime.unlock();
    }
  }

  private Outcome locked(List<ClassUpdate> updates, long start) {
    try {
      internals().exceptions().begin();
      return transaction(updates, CATCH_UPS).took(Duration.ofNanos(System.nanoTime() - start));
    } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
      // What is done to the JVM catches for itself and undoes: this was planning.
      warnings.accept("a reload failed: " + e);
      return Outcome.of(
          Finding.of(Code.INTERNAL_ERROR, "the reload failed: " + e)
              .cure("the previous version runs on; save again or restart the program"));
    }
  }

  private Outcome transaction(List<ClassUpdate> updates, int depth) {
    if (structure == null) {
      return transactionOf(updates, depth);
    }
    Internals jdk = internals();
    NewSupertypes supertypes =
        new NewSupertypes(
            jdk.program(), jdk.loading(), loaded, structure::isPrepared, structure.carriers());
    supertypes.load(updates);
    Outcome outcome = transactionOf(updates, depth);
    if (!outcome.verdict().isLive()
        && supertypes.bringCarriers()
        && structure.reflectEdits() == null
        && structure.followSupertypes() == null) {
      LiveClasses engine = structure.engine(jdk.loading(), jdk.initialization()::isInitialized);
      ReloadPlan rest = supertypes.carriersOnly(engine);
      Finding failure = rest == null ? null : transaction(rest).run();
      if (failure != null) {
        warnings.accept("superclasses that were loaded for a reload: " + failure.message());
      }
    }
    return outcome;
  }

  private Outcome transactionOf(List<ClassUpdate> updates, int depth) {
    List<List<Class<?>>> loadedBefore = loadedOf(updates);
    ReloadPlan plan = planned(updates);
    Verdict verdict = plan.verdict();
    if (!verdict.isLive()) {
      if (verdict == Verdict.NEEDS_RESTART) {
        holdBack(updates);
      }
      List<Finding> reasons =
          plan.findings().stream().filter(finding -> finding.code().leadsTo() == verdict).toList();
      return new Outcome(verdict, List.of(), reasons, Duration.ZERO);
    }
    ReloadTransaction transaction = transaction(plan);
    Finding failure = transaction.run();
    StructuralEdits.Plan edits = plan.structural();
    if (failure != null
        && failure.code() == Code.REJECTED_BY_JVM
        && edits != null
        && edits.proposal().keepsOldCode()) {
      // It may be the old code that the JVM does not take: no reason to go without the new one.
      warnings.accept("kept nothing for methods that run now: " + failure.message());
      plan = edits.engine().forgettingOldCode(() -> planned(updates));
      transaction = transaction(plan);
      failure = transaction.run();
    }
    if (failure != null) {
      if (failure.code().leadsTo() == Verdict.NEEDS_RESTART) {
        holdBack(updates);
      }
      fitLateClasses(updates);
      return Outcome.of(failure);
    }
    Map<NestKey, Nest> namesBefore = takeOver(plan.names());
    release(updates, plan);
    // Numbered classes are loaded under other names than those of the updates.
    boolean byName = plan.names().isEmpty();
    Outcome late = depth == 0 ? null : catchUp(updates, byName ? loadedBefore : List.of(), depth);
    if (late != null) {
      Finding stuck = transaction.undo();
      takeOver(namesBefore);
      fitLateClasses(updates);
      return stuck == null ? late : Outcome.of(stuck);
    }
    fitLateClasses(updates);
    return new Outcome(verdict, plan.changes(), plan.findings(), Duration.ZERO);
  }

  /** Changes what numbered classes are called; returns what they were called. */
  private Map<NestKey, Nest> takeOver(Map<NestKey, Nest> names) {
    Map<NestKey, Nest> before = new HashMap<>();
    if (structure != null) {
      NestNames known = structure.names();
      names.keySet().forEach(key -> before.put(key, known.of(key)));
      known.put(names);
    }
    return before;
  }

  private ReloadTransaction transaction(ReloadPlan plan) {
    Internals jdk = internals();
    Redefinition redefinition =
        new Redefinition(
            instrumentation, constantPools, patches, jdk.exceptions(), jdk.failedClasses());
    return new ReloadTransaction(
        redefinition, loaded, jdk.running(), jdk.loading(), watcher, structure, !unfindable, plan);
  }

  private List<List<Class<?>>> loadedOf(List<ClassUpdate> updates) {
    return updates.stream().map(internals().program()::loaded).toList();
  }

  /** A plan that was still right when it was finished. */
  private ReloadPlan planned(List<ClassUpdate> updates) {
    ReloadPlan plan = plan(updates);
    for (int i = 0; i < REPLANS && isOutdated(plan, updates); i++) {
      plan = plan(updates);
    }
    return plan;
  }

  private boolean isOutdated(ReloadPlan plan, List<ClassUpdate> updates) {
    StructuralEdits.Plan edits = plan.structural();
    return edits != null
        && structure != null
        && plan.verdict().isLive()
        && (edits.engine().isOutdated(edits.proposal()) || structure.isLoading(names(updates)));
  }

  private static Set<String> names(List<ClassUpdate> updates) {
    Set<String> names = new HashSet<>();
    updates.forEach(update -> names.add(update.internalName()));
    return names;
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
      if (classFile != null && (unfindable || update.scope() instanceof Scope.InLoader)) {
        substitutes.put(update.internalName(), update.scope(), classFile);
      }
    }
  }

  /**
   * Gives classes their new version that the program loaded while the reload was going on, in the
   * version that was old a moment ago.
   *
   * @param loadedBefore what was loaded before anything was planned, or empty if that says nothing
   * @return null, or why that cannot be done
   */
  private @Nullable Outcome catchUp(
      List<ClassUpdate> updates, List<List<Class<?>>> loadedBefore, int depth) {
    if (structure != null) {
      structure.awaitLoads(names(updates));
    }
    if (loadedOf(updates).equals(loadedBefore)) {
      return null;
    }
    ReloadPlan missed = plan(updates);
    if (missed.verdict().isLive()
        && missed.redefinitions().isEmpty()
        && missed.structural() == null) {
      return null;
    }
    Outcome outcome = transaction(updates, depth - 1);
    return outcome.verdict().isLive() ? null : outcome;
  }

  /** Fits classes that were loaded while a reload was going on to the versions there are now. */
  private void fitLateClasses(List<ClassUpdate> updates) {
    LiveClasses engine = structure == null ? null : structure.engine();
    if (structure == null || engine == null) {
      return;
    }
    structure.awaitLoads(names(updates));
    Proposal proposal = engine.catchUp();
    if (!proposal.changes().isEmpty()) {
      Finding failure = transaction(ReloadPlan.of(engine, proposal, Map.of())).run();
      if (failure != null) {
        warnings.accept("classes that were loaded during a reload: " + failure.message());
      }
    }
  }
}
