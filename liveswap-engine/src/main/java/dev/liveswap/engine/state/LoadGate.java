package dev.liveswap.engine.state;

import dev.liveswap.engine.link.ReloadGate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the loading of classes that a reload concerns apart from the moment in which the reload
 * takes effect: what is loaded before it is fitted to the old versions, what is loaded after it to
 * the new ones. Thread-safe.
 */
final class LoadGate {
  /** A class that passes too early is put right by the reload afterwards. */
  private static final long PATIENCE_MILLIS = 250;

  private final ReloadGate gate = new ReloadGate(PATIENCE_MILLIS);
  private volatile @Nullable Predicate<byte[]> stopped;

  /**
   * Closes the gate for others.
   *
   * @param concerned which class files are stopped
   */
  void close(Predicate<byte[]> concerned) {
    stopped = concerned;
    gate.close();
  }

  void open() {
    stopped = null;
    gate.open();
  }

  /** Waits while the gate is closed for a class that the current thread is about to load. */
  void pass(byte[] classFile) {
    Predicate<byte[]> concerned = stopped;
    if (concerned != null && concerned.test(classFile)) {
      gate.pass();
    }
  }
}
