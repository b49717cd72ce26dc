package dev.liveswap.engine.state;

import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Fit;
import dev.liveswap.engine.fit.Places;
import dev.liveswap.engine.fit.ReferenceIndex;
import dev.liveswap.engine.link.DefaultsHook;
import dev.liveswap.engine.link.EnumConstants;
import dev.liveswap.engine.link.LinkHook;
import dev.liveswap.engine.link.Linker;
import dev.liveswap.engine.link.ReloadGate;
import dev.liveswap.engine.mirror.AddedMembers;
import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import dev.liveswap.engine.state.Proposal.Change;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the running program in their versions, and how they get new ones. Keeps no class
 * and no loader alive. {@link #loading} may be called on any thread; all else is for one reload at
 * a time.
 */
public final class LiveClasses {
  /** Reflection is told right after the JVM has the new code: what takes so long is a deadlock. */
  private static final long REFLECTION_MILLIS = 5_000;

  private final MethodHandles.Lookup trusted;
  private final EnumConstants constants;
  private final LoadedProgram program;
  private final Predicate<Class<?>> initialized;
  private final ConstantRoom room;
  private final ProgramIndex index;
  private final EditedClasses classes;
  private final LoadGate gate = new LoadGate();
  private final ReloadGate reflection;
  private final Descent descent = new Descent();
  private final ReloadFit.CompanionNames companionNames = new ReloadFit.CompanionNames();

  /** Classes that may have been fitted, at load, to versions that were current only until then. */
  private final Set<Class<?>> unchecked = Collections.newSetFromMap(new WeakHashMap<>());

  /** Companions that are being defined, by internal name. */
  private final Map<String, byte[]> defining = new ConcurrentHashMap<>();

  private boolean keepsOldCode = true;

  private LiveClasses(
      MethodHandles.Lookup trusted,
      EnumConstants constants,
      LoadedProgram program,
      Predicate<Class<?>> initialized,
      ConstantRoom room,
      ReloadGate reflection) {
    this.reflection = reflection;
    this.trusted = trusted;
    this.constants = constants;
    this.program = program;
    this.initialized = initialized;
    this.room = room;
    this.index = new ProgramIndex(program);
    this.classes = new EditedClasses(program, index);
  }

  /**
   * Lets generated code into the JVM.
   *
   * @param instrumentation of this JVM
   * @param program what is loaded
   * @param initialized whether the JVM has begun to initialize a class
   * @param room how full the JVM's constant pools are
   * @return the classes as they are
   */
  public static LiveClasses open(
      Instrumentation instrumentation,
      LoadedProgram program,
      Predicate<Class<?>> initialized,
      ConstantRoom room) {
    MethodHandles.Lookup trusted = LinkHook.lookup(TrustedLookup.from(instrumentation));
    EnumConstants constants = new EnumConstants(trusted);
    DefaultsHook.install(trusted);
    ReloadGate reflection = new ReloadGate(REFLECTION_MILLIS);
    LinkHook.install(trusted, new Linker(trusted, constants, reflection));
    return new LiveClasses(trusted, constants, program, initialized, room, reflection);
  }

  /**
   * Plans new versions of classes.
   *
   * @param edits the new class files of loaded classes, of any loaders
   * @param arrivals gives the classes that are not loaded yet, as each loader would load them
   * @return what would be done
   */
  public Proposal propose(
      Map<Class<?>, byte[]> edits, Function<ClassLoader, List<ClassVersion>> arrivals) {
    takeLoaded();
    companionNames.startReload();
    return new ReloadFit(
            program,
            index,
            classes,
            initialized,
            room,
            companionNames,
            edits,
            arrivals,
            keepsOldCode)
        .propose();
  }

  /**
   * Has {@link #propose} keep nothing for methods that run now, while something is planned.
   *
   * @param plan what to do meanwhile
   * @return what that gives
   */
  public <T> T forgettingOldCode(Supplier<T> plan) {
    keepsOldCode = false;
    try {
      return plan.get();
    } finally {
      keepsOldCode = true;
    }
  }

  /**
   * Plans edits of bodies the short way, if there is one: as {@link #propose} would, and some
   * milliseconds sooner.
   *
   * @param edits the new class files of loaded classes, which differ from the current ones in
   *     nothing but the bodies of methods that javac did not generate
   * @param weave how a class file is woven for a loader
   * @return what would be done, or null where {@link #propose} has to be asked
   */
  public @Nullable Proposal proposeBodies(
      Map<Class<?>, byte[]> edits, BiFunction<ClassLoader, byte[], byte[]> weave) {
    takeLoaded();
    return new BodyEdits(program, classes, initialized, room).propose(edits, weave);
  }

  /**
   * Reads what was loaded since the last reload. Each reload does so itself; the first one finds
   * less to read after this.
   */
  public void takeLoaded() {
    Set<String> edited = new HashSet<>(classes.concern().names());
    edited.addAll(classes.concern().loose());
    for (Class<?> type : index.update()) {
      // Those that are loaded from now on, and those that a reload may have missed before.
      if (program.fittedAtLoad(type) != null || index.mentions(type, edited)) {
        unchecked.add(type);
      }
    }
  }

  /**
   * Whether the world has moved on since a reload was planned, in a way that matters to it.
   *
   * @param proposal what was planned
   * @return true if it should be planned again
   */
  public boolean isOutdated(Proposal proposal) {
    return proposal.uninitialized().stream().anyMatch(initialized);
  }

  /**
   * Begins to do what was planned: defines and links what is new.
   *
   * @param proposal without a finding that needs a restart
   * @return the steps that follow
   * @throws LinkageError if the JVM rejects a class; nothing has changed then
   */
  public Transaction begin(Proposal proposal) {
    Transaction transaction =
        new Transaction(trusted, constants, classes, gate, reflection, defining, proposal);
    transaction.prepare();
    return transaction;
  }

  /**
   * Plans to put right what was loaded while a reload was going on: it may have been fitted to the
   * versions before. To be called after each reload, also after one that failed.
   *
   * @return what is to be done, without any finding; most of the time nothing
   */
  public Proposal catchUp() {
    unchecked.addAll(index.update());
    Map<Class<?>, Change> changes = new LinkedHashMap<>();
    Concern now = classes.concern();
    for (Class<?> type : List.copyOf(unchecked)) {
      if (classes.get(type) == null) {
        byte[] given = classes.given(type);
        byte[] right =
            fit(type.getClassLoader(), now, program.classFile(type), program.woven(type), false);
        if (!Arrays.equals(given, right)) {
          changes.put(type, new Change(null, right, Map.of(), false, false));
        }
      }
    }
    unchecked.clear();
    return new Proposal(List.of(), changes, List.of(), Map.of(), Map.of(), Set.of());
  }

  /**
   * Fits a class that is about to be loaded. May be called on any thread; waits where a reload that
   * concerns the class takes effect just now.
   *
   * @param loader its defining loader
   * @param classFile its current version
   * @param woven the same, woven; {@code classFile} itself where it is not
   * @return what to give the JVM; it may have more methods than {@code woven}, which are then part
   *     of the class's shape
   */
  public byte[] loading(ClassLoader loader, byte[] classFile, byte[] woven) {
    gate.pass(classFile);
    return fit(loader, classes.concern(), classFile, woven, true);
  }

  /**
   * A companion that is being defined. Other agents that add members to each new class, and not
   * when it is given anew, must not do so to it.
   *
   * @param name its internal name
   * @return its class file as it should be; null where it is not being defined
   */
  public byte @Nullable [] companion(String name) {
    return defining.get(name);
  }

  /**
   * Whether any edit so far may concern a class.
   *
   * @param classFile its class file
   * @return false where it is loaded as it is
   */
  public boolean concerns(byte[] classFile) {
    return classes.concern().concerns(classFile);
  }

  private byte[] fit(
      ClassLoader loader, Concern now, byte[] classFile, byte[] woven, boolean arrives) {
    LoaderView view = new LoaderView(loader, program, now, null);
    if (!now.concerns(classFile)
        && !descent.anyBelow(now, view, loader, ReferenceIndex.dependencies(classFile))) {
      return woven;
    }
    ClassVersion self = ClassVersion.woven(classFile, woven);
    if (self.isCarrier()) {
      return woven; // nothing of it lives anywhere yet
    }
    byte[] fitted = arrives ? Fit.loading(view, self) : Fit.loaded(view, self);
    return fitted == null ? woven : fitted;
  }

  /**
   * How reflection reaches the members of a class that was edited.
   *
   * @param type the class
   * @param compiled the class file that was last given for it
   * @return what the mirror needs to know
   */
  public AddedMembers added(Class<?> type, byte[] compiled) {
    EditedClass known = classes.get(type);
    if (known == null) {
      return AddedMembers.NONE;
    }
    Map<String, WeakReference<Class<?>>> homes = new HashMap<>();
    known.companions().forEach((name, companion) -> homes.put(name, companion.type()));
    return new CompanionMembers(trusted, type, new Places(known.version(), compiled), homes);
  }

  /**
   * Where the very code of a method is.
   *
   * @param type the class that declares it
   * @param compiled the class file that was last given for it
   * @return null where the class has no such method with code
   */
  public @Nullable CodePlace code(
      Class<?> type, byte[] compiled, String name, String descriptor, boolean isStatic) {
    EditedClass known = classes.get(type);
    return known == null
        ? new CodePlace(type, name, descriptor, isStatic)
        : known.code(type, compiled, name, descriptor, isStatic);
  }

  /**
   * Types that were not edited, but of which reflection has to be told because other classes have
   * come to be below them, or no longer are.
   *
   * @param proposal what is going to be done
   * @return their class files
   */
  public Map<Class<?>, byte[]> loosened(Proposal proposal) {
    Map<Class<?>, byte[]> found = new LinkedHashMap<>();
    proposal
        .changes()
        .forEach(
            (type, change) -> {
              ClassVersion version = change.version();
              if (version != null && version.loose()) {
                found.put(type, program.classFile(type));
              }
            });
    return found;
  }

  /**
   * The classes that are below other types than the JVM knows.
   *
   * @return a snapshot
   */
  public Set<Class<?>> moved() {
    return classes.moved();
  }
}
