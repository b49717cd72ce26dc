package dev.liveswap.e2e.driver;

import java.util.Arrays;
import java.util.Locale;

/** How long requests took. Thread-safe. */
public final class Latencies {
  private long[] nanos = new long[1024];
  private int count;

  synchronized void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  /** How many, their 99th percentile and the longest, for people. */
  @Override
  public synchronized String toString() {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0
        ? "no request"
        : String.format(
            Locale.ROOT,
            "%d requests, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
            count,
            sorted[count / 2] / 1e6,
            sorted[(int) (count * 0.99)] / 1e6,
            sorted[count - 1] / 1e6);
  }
}
