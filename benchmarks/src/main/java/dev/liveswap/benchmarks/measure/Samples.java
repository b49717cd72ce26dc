package dev.liveswap.benchmarks.measure;

import java.util.Collection;
import java.util.List;

/**
 * The same thing measured again and again.
 *
 * @param sorted ascending, at least one; in whatever unit the measurer chose
 */
public record Samples(List<Double> sorted) {
  public Samples {
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("no samples");
    }
    sorted = sorted.stream().sorted().toList();
  }

  /** Durations in nanoseconds, as samples in milliseconds. */
  public static Samples millis(Collection<Long> nanos) {
    return new Samples(nanos.stream().map(value -> value / 1e6).toList());
  }

  /**
   * The smallest sample that at least this share of all samples does not exceed (nearest rank).
   *
   * @param percent above 0, at most 100
   */
  public double percentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("percent " + percent);
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  /** The median. */
  public double p50() {
    return percentile(50);
  }

  /** The 95th percentile. */
  public double p95() {
    return percentile(95);
  }
}
