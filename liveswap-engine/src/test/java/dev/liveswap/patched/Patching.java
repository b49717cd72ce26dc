package dev.liveswap.patched;

import dev.liveswap.api.History;
import dev.liveswap.api.Liveswap;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Patcher;
import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import dev.liveswap.engine.patch.Patches;
import dev.liveswap.engine.support.TestInstrumentation;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Connects the public API to patches of this JVM, as the agent does. */
final class Patching implements Liveswap.Reloader, Patcher {
  private final Patches patches;

  private Patching(Patches patches) {
    this.patches = patches;
  }

  static synchronized void connect() throws Exception {
    if (!Liveswap.isActive()) {
      Liveswap.connect(
          new Patching(
              Patches.open(TestInstrumentation.get(), new ReentrantLock(), CodePlace::new)));
    }
  }

  @Override
  public Applied patch(Request request) {
    return patches.patch(request);
  }

  @Override
  public Outcome reload(Map<String, byte[]> classFiles, ClassLoader loader) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome reload() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome undo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome undo(int version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome redo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public History history() {
    throw new UnsupportedOperationException();
  }
}
