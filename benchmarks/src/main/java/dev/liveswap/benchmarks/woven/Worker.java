package dev.liveswap.benchmarks.woven;

import java.util.Locale;

/** The measured program: prints how many nanoseconds a turn of its work took, again and again. */
public final class Worker {
  private static final long WARM_UP = 6_000_000_000L;
  private static final long SLICE = 400_000_000L;
  private static final int SLICES = 8;

  private Worker() {}

  /**
   * Works.
   *
   * @param args the work's name
   */
  public static void main(String[] args) throws Exception {
    Work work = Work.valueOf(args[0].toUpperCase(Locale.ROOT));
    long checksum = work.turn();
    measure(work, WARM_UP, checksum);
    for (int slice = 0; slice < SLICES; slice++) {
      System.out.println("turn " + measure(work, SLICE, checksum));
    }
  }

  private static long measure(Work work, long nanos, long checksum) throws Exception {
    long start = System.nanoTime();
    long turns = 0;
    long now = start;
    while (now - start < nanos) {
      if (work.turn() != checksum) {
        throw new IllegalStateException(work + " does not do the same each time");
      }
      turns++;
      now = System.nanoTime();
    }
    return (now - start) / turns;
  }
}
