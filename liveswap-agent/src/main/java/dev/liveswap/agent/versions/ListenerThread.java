package dev.liveswap.agent.versions;

import org.jspecify.annotations.Nullable;

/** Runs one call of a listener, so that the reload need not wait for it for ever. */
final class ListenerThread extends Thread {
  private final Call call;
  private volatile @Nullable Throwable thrown;

  /** What a listener is called for. */
  interface Call {
    void run() throws Throwable;
  }

  ListenerThread(Call call, @Nullable ClassLoader loader) {
    super("liveswap-listener");
    this.call = call;
    setDaemon(true);
    setContextClassLoader(loader);
  }

  @Override
  public void run() {
    try {
      call.run();
    } catch (Throwable e) {
      thrown = e; // told by who waits
    }
  }

  @Nullable Throwable thrown() {
    return thrown;
  }

  /** Whether the current thread runs a listener. */
  static boolean isCurrent() {
    return Thread.currentThread() instanceof ListenerThread;
  }

  /** Waits, but not for ever; returns whether the call is over. */
  boolean isOverWithin(long millis) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + millis * 1_000_000;
    try {
      long left = millis;
      while (isAlive() && left > 0) {
        try {
          join(left);
        } catch (InterruptedException e) {
          // The reload goes on; who interrupted finds it afterwards.
          interrupted = true;
        }
        left = (deadline - System.nanoTime()) / 1_000_000;
      }
      return !isAlive();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
