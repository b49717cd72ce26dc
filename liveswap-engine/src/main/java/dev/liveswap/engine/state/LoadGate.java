package dev.liveswap.engine.state;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the loading of classes that a reload concerns apart from the moment in which the reload
 * takes effect: what is loaded before it is fitted to the old versions, what is loaded after it to
 * the new ones. Thread-safe.
 */
final class LoadGate {
  /**
   * No longer than this: the reload may need a class loader's lock that the waiting thread holds. A
   * class that passes too early is put right by the reload afterwards.
   */
  private static final long PATIENCE_MILLIS = 250;

  private record Closed(Thread by, Predicate<byte[]> concerned, CountDownLatch opened) {}

  private volatile @Nullable Closed closed;

  /**
   * Closes the gate for others.
   *
   * @param concerned which class files are stopped
   */
  void close(Predicate<byte[]> concerned) {
    closed = new Closed(Thread.currentThread(), concerned, new CountDownLatch(1));
  }

  void open() {
    Closed now = closed;
    closed = null;
    if (now != null) {
      now.opened().countDown();
    }
  }

  /** Waits while the gate is closed for a class that the current thread is about to load. */
  void pass(byte[] classFile) {
    Closed now = closed;
    if (now == null || now.by() == Thread.currentThread() || !now.concerned().test(classFile)) {
      return;
    }
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    for (long left; (left = deadline - System.nanoTime()) > 0; ) {
      try {
        if (now.opened().await(left, TimeUnit.NANOSECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        // Not ours to react to: the program's own code will see it.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
