package dev.liveswap.benchmarks.calls;

import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;
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

/** One use of an added member, again and again; run by {@link Calls}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class AddedMembers {
  private static final int TIMES = 1_000;

  /** The class below {@code subject} that uses the member. */
  @Param("StaticCall")
  public String work;

  /** {@code hot}: started without the member and edited; {@code cold}: started with it. */
  @Param({"cold", "hot"})
  public String start;

  private IntToLongFunction subject;

  @Setup
  public void start() throws Exception {
    subject = start.equals("hot") ? Subject.edited(work) : Subject.started(work);
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long use() {
    return subject.applyAsLong(TIMES);
  }
}
