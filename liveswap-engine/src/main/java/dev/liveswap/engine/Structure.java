package dev.liveswap.engine;

import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.fit.ReferenceIndex;
import dev.liveswap.engine.link.StateHook;
import dev.liveswap.engine.mirror.CurrentVersion;
import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import dev.liveswap.engine.mirror.CurrentVersion.Woven;
import dev.liveswap.engine.mirror.Mirror;
import dev.liveswap.engine.mirror.Mirror.Installation;
import dev.liveswap.engine.mirror.jdk.HookCache;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What makes added and removed members live: the weave at load, the structural engine of each
 * loader, and the mirror. Only there where the user asked for it.
 *
 * <p>{@link #loading} is called on any thread, everything else by one reload at a time.
 */
final class Structure {
  private final Instrumentation instrumentation;
  private final LoadedClasses loaded;
  private final Mirror mirror;
  private final VersionTable versions;
  private final LoadWeaving weaving;
  private final NestNames names = new NestNames();

  /**
   * The engines of the loaders whose classes were edited. Each refers to classes of its loader, so
   * it is held by one of those.
   */
  private final Map<ClassLoader, WeakReference<LiveClasses>> engines =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final ClassValue<List<LiveClasses>> anchors =
      new ClassValue<>() {
        @Override
        protected List<LiveClasses> computeValue(Class<?> type) {
          return new ArrayList<>();
        }
      };

  /** Class files for the classes that a reload is defining, by internal name, and its thread. */
  private record Arrivals(Thread thread, Map<String, byte[]> fitted) {}

  private volatile @Nullable Arrivals arrivals;

  private Structure(
      Instrumentation instrumentation, LoadedClasses loaded, Mirror mirror, VersionTable versions) {
    this.instrumentation = instrumentation;
    this.loaded = loaded;
    this.mirror = mirror;
    this.versions = versions;
    this.weaving = new LoadWeaving(versions);
  }

  /**
   * Hides from now on what the weave adds.
   *
   * @param cache remembers hooked JDK classes for the next start
   * @param warnings is told why it cannot be done, or of a failure later on
   * @return null where this JDK is not built as the mirror knows it
   */
  static @Nullable Structure open(
      Instrumentation instrumentation,
      LoadedClasses loaded,
      HookCache cache,
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
    return new Structure(instrumentation, loaded, ((Installation.Done) done).mirror(), versions);
  }

  /**
   * Prepares a class that a loader is about to define.
   *
   * @param classFile its current version
   * @return what to give the JVM; {@code classFile} itself where the class cannot be prepared: its
   *     edits then need a restart
   */
  byte[] loading(ClassLoader loader, String internalName, byte[] classFile) {
    byte[] woven = weaving.loading(loader, internalName, classFile);
    Arrivals expected = arrivals;
    if (expected != null && expected.thread() == Thread.currentThread()) {
      byte[] fitted = expected.fitted().get(internalName);
      if (fitted != null) {
        return fitted;
      }
    }
    if (engines.isEmpty()) {
      return woven;
    }
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      LiveClasses engine = existing(at);
      byte[] fitted = engine == null ? woven : engine.loading(loader, classFile, woven);
      if (fitted != woven) {
        return fitted;
      }
    }
    return woven;
  }

  /** Whether a class was woven, and can so take structural edits. */
  boolean isPrepared(Class<?> type) {
    return weaving.given(type) != null;
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

  /** The engine for the classes of a loader. */
  LiveClasses engine(Class<?> edited, ClassLoading loading, Predicate<Class<?>> initialized) {
    ClassLoader loader = edited.getClassLoader();
    LiveClasses known = existing(loader);
    if (known == null) {
      known =
          LiveClasses.open(
              instrumentation, new LoaderClasses(loader, loading, loaded, weaving), initialized);
      engines.put(loader, new WeakReference<>(known));
      anchors.get(edited).add(known);
    }
    return known;
  }

  private @Nullable LiveClasses existing(ClassLoader loader) {
    WeakReference<LiveClasses> known = engines.get(loader);
    return known == null ? null : known.get();
  }

  /**
   * A reloadable class of another loader that refers to one of these or to a class below one.
   *
   * @return its binary name, or null
   */
  @Nullable String referrerElsewhere(ClassLoader loader, Collection<Class<?>> edited) {
    Set<String> names = new HashSet<>();
    edited.forEach(type -> names.add(type.getName().replace('.', '/')));
    for (Class<?> type : instrumentation.getInitiatedClasses(loader)) {
      if (type.getClassLoader() == loader
          && edited.stream().anyMatch(each -> each.isAssignableFrom(type))) {
        names.add(type.getName().replace('.', '/'));
      }
    }
    for (ClassLoader other : loaded.loaders()) {
      if (other != loader && delegates(other, loader)) {
        for (String name : loaded.namesOf(other)) {
          byte[] classFile = loaded.get(other, name);
          if (classFile != null
              && !Collections.disjoint(names, ReferenceIndex.dependencies(classFile))) {
            return name.replace('/', '.');
          }
        }
      }
    }
    return null;
  }

  private static boolean delegates(ClassLoader from, ClassLoader to) {
    for (ClassLoader at = from; at != null; at = at.getParent()) {
      if (at == to) {
        return true;
      }
    }
    return false;
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

  /** Defines classes that a reload brings, with these class files. */
  void expect(Map<String, byte[]> fitted) {
    arrivals = fitted.isEmpty() ? null : new Arrivals(Thread.currentThread(), fitted);
  }

  boolean isReflected(Class<?> type) {
    CurrentVersion known = versions.of(type);
    return known instanceof Edited;
  }

  /** Lets reflection see versions when they have become current. */
  LiveClasses.Reflection reflection(LiveClasses engine, Map<Class<?>, byte[]> classFiles) {
    Map<Class<?>, CurrentVersion> before = new HashMap<>();
    for (Class<?> type : classFiles.keySet()) {
      CurrentVersion known = versions.of(type);
      before.put(type, known == null ? new Woven(Set.of(), List.of()) : known);
    }
    return new LiveClasses.Reflection() {
      @Override
      public void show() {
        Map<Class<?>, CurrentVersion> now = new HashMap<>();
        classFiles.forEach(
            (type, classFile) ->
                now.put(type, new Edited(classFile, engine.added(type, classFile))));
        reflect(engine, now);
      }

      @Override
      public void takeBack() {
        reflect(engine, before);
      }
    };
  }

  private void reflect(LiveClasses engine, Map<Class<?>, CurrentVersion> current) {
    if (!current.isEmpty()) {
      current.forEach(
          (type, version) -> versions.put(type.getClassLoader(), type.getName(), version));
      // What has come to be below a changed type is not so to the JVM, which tells others.
      Set<Class<?>> changed = new HashSet<>(engine.moved());
      changed.addAll(current.keySet());
      mirror.reloaded(changed);
    }
  }
}
