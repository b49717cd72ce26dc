package dev.liveswap.engine.link;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets other threads wait while a reload takes effect, who would see a part of it. Thread-safe.
 * Nobody waits for longer than a patience: the reload may need a lock that the waiting thread
 * holds.
 */
public final class ReloadGate {
  private final long patienceNanos;

  private record Closed(Thread by, CountDownLatch opened) {}

  private volatile @Nullable Closed closed;

  /**
   * An open gate.
   *
   * @param patienceMillis how long a thread waits at most, in milliseconds
   */
  public ReloadGate(long patienceMillis) {
    patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
  }

  /** Closes it for all other threads. */
  public void close() {
    closed = new Closed(Thread.currentThread(), new CountDownLatch(1));
  }

  /** Opens it; does nothing where it is open. */
  public void open() {
    Closed now = closed;
    closed = null;
    if (now != null) {
      now.opened().countDown();
    }
  }

  /**
   * Waits while the gate is closed. An interruption stays with the thread, whose own code will see
   * it.
   */
  public void pass() {
    Closed now = closed;
    if (now == null || now.by() == Thread.currentThread()) {
      return;
    }
    boolean interrupted = false;
    long deadline = System.nanoTime() + patienceNanos;
    for (long left; (left = deadline - System.nanoTime()) > 0; ) {
      try {
        if (now.opened().await(left, TimeUnit.NANOSECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
