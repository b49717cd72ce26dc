package dev.liveswap.agent;

import dev.liveswap.api.Outcome;
import dev.liveswap.devloop.ChangedClass;
import dev.liveswap.devloop.RunningProgram;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the loop reach the engine: class files of a folder are for the classes that came from it.
 */
final class ProgramUpdater implements RunningProgram {
  private final Engine engine;

  /** One scope a folder: the engine compares scopes. */
  private final Map<Path, Scope> scopes = new ConcurrentHashMap<>();

  ProgramUpdater(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Outcome reload(List<ChangedClass> changes) {
    return engine.reload(changes.stream().map(this::update).toList());
  }

  @Override
  public int reloadableClasses() {
    return engine.loadedClasses();
  }

  private ClassUpdate update(ChangedClass change) {
    return new ClassUpdate(
        change.className(),
        change.after(),
        change.before(),
        scopes.computeIfAbsent(
            change.classFolder(), folder -> new Scope.FromOrigin(new FolderOrigin(folder))));
  }
}
