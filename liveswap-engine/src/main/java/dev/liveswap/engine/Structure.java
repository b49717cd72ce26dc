package dev.liveswap.engine;

import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.link.StateHook;
import dev.liveswap.engine.mirror.CurrentVersion;
import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import dev.liveswap.engine.mirror.Mirror;
import dev.liveswap.engine.mirror.Mirror.Installation;
import dev.liveswap.engine.mirror.jdk.HookCache;
import dev.liveswap.engine.state.ConstantRoom;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.Instrumentation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What makes added and removed members live: the weave at load, the structural engine, and the
 * mirror. Only there where the user asked for it.
 *
 * <p>{@link #loading} is called on any thread, everything else by one reload at a time.
 */
final class Structure {
  private final Instrumentation instrumentation;
  private final LoadedClasses loaded;
  private final Mirror mirror;
  private final VersionTable versions;
  private final LoadWeaving weaving;
  private final Consumer<String> warnings;
  private final ConstantRoom room;
  private final LoadLedger ledger = new LoadLedger();
  private final NestNames names = new NestNames();

  /** What the JVM was given at load where the class had to be fitted. */
  private final LoadedClasses fitted = new LoadedClasses();

  /** There since the first structural edit. */
  private volatile @Nullable Engines engines;

  private record Engines(WovenClasses program, LiveClasses live) {}

  /** Class files for the classes that a reload is defining, by internal name, and its thread. */
  private record Arrivals(Thread thread, Map<String, byte[]> fitted) {}

  private volatile @Nullable Arrivals arrivals;

  private Structure(
      Instrumentation instrumentation,
      LoadedClasses loaded,
      Mirror mirror,
      VersionTable versions,
      ConstantRoom room,
      Consumer<String> warnings) {
    this.instrumentation = instrumentation;
    this.loaded = loaded;
    this.mirror = mirror;
    this.versions = versions;
    this.weaving = new LoadWeaving(versions);
    this.room = room;
    this.warnings = warnings;
  }

  /**
   * Hides from now on what the weave adds.
   *
   * @param cache remembers hooked JDK classes for the next start
   * @param room how full the JVM's constant pools are
   * @param warnings is told why it cannot be done, or of a failure later on
   * @return null where this JDK is not built as the mirror knows it
   */
  static @Nullable Structure open(
      Instrumentation instrumentation,
      LoadedClasses loaded,
      HookCache cache,
      ConstantRoom room,
      Consumer<String> warnings) {
    // Woven members are of the holder's type: before the first class is woven they must be there.
    StateHook.define(TrustedLookup.from(instrumentation));
    VersionTable versions = new VersionTable();
    Consumer<Throwable> problems =
        new Consumer<>() {
          @Override
          public void accept(Throwable e) {
            warnings.accept("reflection mirror: " + e);
          }
        };
    Installation done = Mirror.install(instrumentation, versions, cache, problems);
    if (done instanceof Installation.Impossible impossible) {
      warnings.accept("added and removed members need a restart: " + impossible.reason());
      return null;
    }
    return new Structure(
        instrumentation, loaded, ((Installation.Done) done).mirror(), versions, room, warnings);
  }

  /**
   * Prepares a class that a loader is about to define.
   *
   * @param classFile its current version
   * @return what to give the JVM; {@code classFile} itself where the class cannot be prepared: its
   *     edits then need a restart
   */
  byte[] loading(ClassLoader loader, String internalName, byte[] classFile) {
    // First of all: a reload that misses it here has made its versions known before.
    ledger.begin(loader, internalName);
    byte[] woven;
    try {
      woven = weaving.loading(loader, internalName, classFile);
    } catch (RuntimeException | StackOverflowError e) {
      weaving.forget(loader, internalName);
      warnings.accept(
          internalName.replace('/', '.') + " is not prepared for structural edits: " + e);
      return classFile;
    }
    byte[] given =
        weaving.carriers().contains(loader, internalName)
            ? woven
            : fit(loader, internalName, classFile, woven);
    if (given == woven) {
      fitted.remove(loader, internalName);
    } else {
      fitted.put(loader, internalName, given);
      weaving.noteSlots(loader, internalName, woven, given);
    }
    return given;
  }

  private byte[] fit(ClassLoader loader, String internalName, byte[] classFile, byte[] woven) {
    Arrivals expected = arrivals;
    if (expected != null && expected.thread() == Thread.currentThread()) {
      byte[] arrival = expected.fitted().get(internalName);
      if (arrival != null) {
        return arrival;
      }
    }
    Engines now = engines;
    if (now == null) {
      return woven;
    }
    try {
      return now.live().loading(loader, classFile, woven);
    } catch (RuntimeException | StackOverflowError e) {
      warnings.accept(
          internalName.replace('/', '.')
              + " is loaded without regard to the edits so far, and may fail: "
              + e);
      return woven;
    }
  }

  /** Whether a class was woven, and can so take structural edits. */
  boolean isPrepared(Class<?> type) {
    return weaving.isWoven(type);
  }

  /** What the JVM has fixed of a class; null where it was not woven. */
  @Nullable Shape resident(Class<?> type) {
    byte[] given = weaving.given(type);
    return given == null ? null : Shape.of(given);
  }

  /** The classes that the JVM holds as interfaces. */
  CarrierTable carriers() {
    return weaving.carriers();
  }

  /** What the numbered classes of nests are called in the JVM. */
  NestNames names() {
    return names;
  }

  /** Whether a class is being defined by a reload, on this thread. */
  boolean expects(String internalName) {
    Arrivals expected = arrivals;
    return expected != null
        && expected.thread() == Thread.currentThread()
        && expected.fitted().containsKey(internalName);
  }

  byte[] weave(ClassLoader loader, byte[] classFile) {
    return weaving.weave(loader, classFile);
  }

  /** The engine for the classes of all loaders. */
  LiveClasses engine(ClassLoading loading, Predicate<Class<?>> initialized) {
    Engines known = engines;
    if (known == null) {
      WovenClasses program = new WovenClasses(loading, loaded, weaving, fitted, ledger);
      known = new Engines(program, LiveClasses.open(instrumentation, program, initialized, room));
      engines = known;
    }
    return known.live();
  }

  /** The engine, if there was a structural edit. */
  @Nullable LiveClasses engine() {
    Engines known = engines;
    return known == null ? null : known.live();
  }

  /**
   * Waits for classes on their way into the JVM.
   *
   * @param names of classes that a reload concerns
   */
  void awaitLoads(Set<String> names) {
    Engines known = engines;
    if (known != null) {
      known.program().awaitLoads(names, known.live()::concerns);
    }
  }

  /**
   * Whether a class is or was on its way into the JVM, since a reload last looked, that another
   * reload has to do with.
   *
   * @param names of classes that the reload concerns
   */
  boolean isLoading(Set<String> names) {
    Engines known = engines;
    return known != null && known.program().isLoading(names, known.live()::concerns);
  }

  /**
   * A class that a reload defines for itself.
   *
   * @return its class file, whatever other agents have made of it; null for any other class
   */
  byte @Nullable [] companion(String internalName) {
    Engines known = engines;
    return known == null ? null : known.live().companion(internalName);
  }

  /**
   * Gets reflection ready for edits.
   *
   * @return why that cannot be done, or null
   */
  @Nullable String reflectEdits() {
    return mirror.reflectEdits() instanceof Installation.Impossible impossible
        ? impossible.reason()
        : null;
  }

  /**
   * Gets what the program holds of enums and of annotation types ready for their edits.
   *
   * @return why that cannot be done, or null
   */
  @Nullable String follow(Collection<Class<?>> edited) {
    return mirror.follow(edited) instanceof Installation.Impossible impossible
        ? impossible.reason()
        : null;
  }

  /**
   * Gets reflection ready for edits of what stands above classes.
   *
   * @return why that cannot be done, or null
   */
  @Nullable String followSupertypes() {
    return mirror.followSupertypes() instanceof Installation.Impossible impossible
        ? impossible.reason()
        : null;
  }

  /** Whether {@code Class.getModifiers} can be made to answer from an edited class. */
  boolean changesModifiers() {
    return mirror.changesModifiers();
  }

  /** Defines classes that a reload brings, with these class files. */
  void expect(Map<String, byte[]> newClasses) {
    arrivals = newClasses.isEmpty() ? null : new Arrivals(Thread.currentThread(), newClasses);
  }

  boolean isReflected(Class<?> type) {
    CurrentVersion known = versions.of(type);
    return known instanceof Edited;
  }

  /**
   * Lets reflection see the versions that have become current.
   *
   * @return what it saw before, for {@link #reflectAgain}
   */
  Map<Class<?>, @Nullable CurrentVersion> reflect(
      LiveClasses engine, Map<Class<?>, byte[]> classFiles) {
    Map<Class<?>, @Nullable CurrentVersion> now = new HashMap<>();
    classFiles.forEach(
        (type, classFile) -> now.put(type, new Edited(classFile, engine.added(type, classFile))));
    return reflectAgain(now);
  }

  /**
   * Lets reflection see other annotations, signatures and the like of classes that stay the same.
   */
  void describe(Set<Class<?>> types) {
    mirror.described(types);
  }

  /** Lets reflection see other versions. */
  Map<Class<?>, @Nullable CurrentVersion> reflectAgain(
      Map<Class<?>, @Nullable CurrentVersion> now) {
    Map<Class<?>, @Nullable CurrentVersion> before = new HashMap<>();
    now.forEach(
        (type, version) -> {
          before.put(type, versions.of(type));
          versions.set(type.getClassLoader(), type.getName(), version);
        });
    // What has come to be below a changed type is not so to the JVM, which tells others.
    Set<Class<?>> changed = new HashSet<>(now.keySet());
    LiveClasses live = engine();
    if (live != null) {
      changed.addAll(live.moved());
    }
    mirror.reloaded(changed);
    return before;
  }
}
