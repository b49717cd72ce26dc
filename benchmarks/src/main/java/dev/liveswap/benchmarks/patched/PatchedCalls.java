package dev.liveswap.benchmarks.patched;

import dev.liveswap.api.Original;
import dev.liveswap.api.Patch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One patched method called again and again, or one that is not; run by {@link Patched}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PatchedCalls {
  private static final int TIMES = 1_000;

  /** So that the callers are compiled when the method is patched. */
  private static final int CALLS_BEFORE = 200;

  /** What is called. */
  static final class Subject {
    private final int factor;

    Subject(int factor) {
      this.factor = factor;
    }

    /** Each result is the next argument: nothing can be left out. */
    long next(long seed) {
      return seed * factor + 11;
    }

    static long nextStatic(long seed) {
      return seed * 31 + 11;
    }
  }

  /** A kind of {@link Patched.Kind}. */
  @Param("NOTHING")
  public String kind = "NOTHING";

  private final Subject subject = new Subject(31);
  private final Subject other = new Subject(31);

  /** Patches what the kind says. */
  @Setup
  public void patch() {
    long sum = 0;
    for (int i = 0; i < CALLS_BEFORE; i++) {
      sum += instance() + statics();
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was called");
    }
    switch (Patched.Kind.valueOf(kind)) {
      case NOTHING, STATIC_NOTHING -> {}
      case REPLACED -> replaced();
      case STATIC_REPLACED ->
          Patch.method(Subject.class, "nextStatic").replace((Long seed) -> seed * 31 + 11);
      case WRAPPED -> wrapped();
      case WRAPPED_TWICE -> {
        wrapped();
        wrapped();
      }
      case ANOTHER_INSTANCE ->
          Patch.method(Subject.class, "next").on(other).replace((Subject self, Long seed) -> 0L);
      case CLOSED -> {
        wrapped();
        replaced();
        Patch.unpatchAll();
      }
    }
  }

  private static void replaced() {
    Patch.method(Subject.class, "next")
        .replace((Subject self, Long seed) -> seed * self.factor + 11);
  }

  private static void wrapped() {
    Patch.method(Subject.class, "next")
        .wrap((Original<Long> original, Subject self, Long seed) -> original.call(self, seed));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long use() {
    return kind.startsWith("STATIC") ? statics() : instance();
  }

  private long instance() {
    long seed = 1;
    for (int i = 0; i < TIMES; i++) {
      seed = subject.next(seed);
    }
    return seed;
  }

  private static long statics() {
    long seed = 1;
    for (int i = 0; i < TIMES; i++) {
      seed = Subject.nextStatic(seed);
    }
    return seed;
  }
}
