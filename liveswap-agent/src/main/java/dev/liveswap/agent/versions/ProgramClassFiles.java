package dev.liveswap.agent.versions;

import dev.liveswap.agent.versions.ClassId.Folder;
import dev.liveswap.agent.versions.ClassId.Loader;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.devloop.history.Step;
import dev.liveswap.devloop.history.Timeline;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.Scope;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives the engine class files, by where the program has its classes from. Thread-safe. */
final class ProgramClassFiles {
  private final Engine engine;
  private final Timeline<ClassId> timeline;

  /** One scope a folder: the engine compares scopes. */
  private final Map<Path, Scope> folders = new ConcurrentHashMap<>();

  private final Map<ClassLoader, Loader> loaders = new WeakHashMap<>();

  ProgramClassFiles(Engine engine, Timeline<ClassId> timeline) {
    this.engine = engine;
    this.timeline = timeline;
  }

  ClassId idOf(ClassLoader loader, String className) {
    List<Class<?>> loaded =
        engine.loaded(new ClassUpdate(className, null, null, new Scope.InLoader(loader)));
    Path folder = loaded.isEmpty() ? null : folderOf(loaded.get(0));
    if (folder != null) {
      ClassId id = ClassId.inFolder(folder, className);
      // Where several loaders have it from the same folder, only one of them is meant.
      if (engine.loaded(update(id, scopeOf(folder), null, null)).equals(loaded)) {
        return id;
      }
    }
    synchronized (loaders) {
      return new ClassId(loaders.computeIfAbsent(loader, Loader::new), className);
    }
  }

  private static @Nullable Path folderOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    try {
      if (location != null && location.getProtocol().equals("file")) {
        Path path = Path.of(location.toURI());
        return Files.isDirectory(path) ? path.toAbsolutePath().normalize() : null;
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // It names no path of this file system, so it is no folder.
      return null;
    }
    return null;
  }

  /** What a new version of a class changes in the program that runs. */
  Step<ClassId> stepTo(ClassVersion version) {
    ClassId id = version.id();
    byte[] before = timeline.knows(id) ? timeline.running(id) : version.previous();
    if (before == null && !timeline.knows(id)) {
      before = loadedVersion(id);
    }
    return new Step<>(id, before, version.classFile());
  }

  private byte @Nullable [] loadedVersion(ClassId id) {
    List<Class<?>> loaded = loaded(id);
    return loaded.isEmpty() ? null : engine.current(loaded.get(0));
  }

  private List<Class<?>> loaded(ClassId id) {
    Scope scope = scopeOf(id);
    return scope == null ? List.of() : engine.loaded(update(id, scope, null, null));
  }

  boolean hasLoaded(ClassId id) {
    return !loaded(id).isEmpty();
  }

  /** The loaded classes that have a new version, with their class files. */
  Map<Class<?>, byte[]> changed(List<Step<ClassId>> steps) {
    Map<Class<?>, byte[]> all = new LinkedHashMap<>();
    for (Step<ClassId> step : steps) {
      byte[] classFile = step.to();
      if (classFile != null) {
        for (Class<?> type : loaded(step.key())) {
          all.put(type, classFile);
        }
      }
    }
    return all;
  }

  /** Reloads what lies in the class folders, or was brought by the program. */
  Outcome reload(List<Step<ClassId>> steps) {
    List<ClassUpdate> updates = new ArrayList<>();
    for (Step<ClassId> step : steps) {
      Scope scope = scopeOf(step.key());
      if (scope != null) {
        updates.add(update(step.key(), scope, step.to(), step.from()));
      }
    }
    return engine.reload(updates);
  }

  /**
   * Reloads what lies nowhere but in memory. A class that the JVM does not let go, because a
   * library may know it, stays and is said to: nothing that runs then needs it.
   */
  Outcome goBack(List<Step<ClassId>> steps) {
    Outcome outcome = engine.reloadUnfindable(unfindable(steps, Set.of()));
    if (outcome.verdict() != Verdict.NEEDS_RESTART) {
      return outcome;
    }
    Set<String> staying = new LinkedHashSet<>();
    for (Finding finding : outcome.findings()) {
      if (finding.code() == Code.CLASS_REMOVED && finding.className() != null) {
        staying.add(finding.className());
      }
    }
    if (staying.isEmpty()) {
      return outcome;
    }
    Outcome without = engine.reloadUnfindable(unfindable(steps, staying));
    if (!without.verdict().isLive()) {
      return without;
    }
    List<Finding> findings = new ArrayList<>(without.findings());
    for (String name : staying) {
      findings.add(
          Finding.about(
              Code.STAYS_THOUGH_UNDONE,
              name,
              name + " came with a version that was undone, and stays loaded"));
    }
    return without.findings(findings);
  }

  private List<ClassUpdate> unfindable(List<Step<ClassId>> steps, Set<String> staying) {
    List<ClassUpdate> updates = new ArrayList<>();
    for (Step<ClassId> step : steps) {
      ClassId id = step.key();
      Scope scope = scopeOf(id);
      boolean stays = step.to() == null && staying.contains(id.className());
      if (scope == null || stays) {
        continue;
      }
      Set<ClassLoader> missing = missingIn(id, step, steps);
      if (missing.isEmpty()) {
        updates.add(update(id, scope, step.to(), null));
      }
      for (ClassLoader loader : missing) {
        updates.add(update(id, new Scope.InLoader(loader), step.to(), null));
      }
    }
    return updates;
  }

  /**
   * The loaders that have to be given a class because its file is gone: those of the other classes
   * of its folder that are on the way.
   */
  private Set<ClassLoader> missingIn(ClassId id, Step<ClassId> step, List<Step<ClassId>> steps) {
    if (step.to() == null
        || !(id.place() instanceof Folder folder)
        || Files.exists(folder.path().resolve(id.className().replace('.', '/') + ".class"))
        || !loaded(id).isEmpty()) {
      return Set.of();
    }
    Set<ClassLoader> loaders = new HashSet<>();
    for (Step<ClassId> other : steps) {
      if (other.key().place().equals(folder)) {
        loaded(other.key()).forEach(type -> loaders.add(type.getClassLoader()));
      }
    }
    return loaders;
  }

  private @Nullable Scope scopeOf(ClassId id) {
    if (id.place() instanceof Folder folder) {
      return scopeOf(folder.path());
    }
    ClassLoader loader = ((Loader) id.place()).get();
    // A loader that is gone took its classes along.
    return loader == null ? null : new Scope.InLoader(loader);
  }

  private Scope scopeOf(Path folder) {
    return folders.computeIfAbsent(folder, path -> new Scope.FromOrigin(new FolderOrigin(path)));
  }

  private static ClassUpdate update(
      ClassId id, Scope scope, byte @Nullable [] classFile, byte @Nullable [] previous) {
    return new ClassUpdate(id.className(), classFile, previous, scope);
  }
}
