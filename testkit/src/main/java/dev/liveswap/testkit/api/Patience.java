package dev.liveswap.testkit.api;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How long one call may take: measured as processor time, so that a busy machine changes nothing,
 * and by the clock for one that only waits.
 */
final class Patience {
  private static final Duration COMPUTING = Duration.ofSeconds(4);
  private static final Duration WAITING = Duration.ofSeconds(30);

  private final Thread thread;
  private String call = "";
  private long computedBefore;
  private long begun = System.nanoTime();

  Patience(Thread thread) {
    this.thread = thread;
  }

  /** Whether the thread has been at this call for too long, as far as it was asked meanwhile. */
  boolean isOver(String now) {
    long computed = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    if (!now.equals(call)) {
      call = now;
      computedBefore = computed;
      begun = System.nanoTime();
      return false;
    }
    return computed - computedBefore > COMPUTING.toNanos()
        || System.nanoTime() - begun > WAITING.toNanos();
  }
}
