package dev.liveswap.e2e.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that a process has said so far, line by line; readers may wait for what is yet to come. */
final class Transcript {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Line> lines = new ArrayList<>();
  private final BooleanSupplier mayStillSpeak;

  Transcript(BooleanSupplier mayStillSpeak) {
    this.mayStillSpeak = mayStillSpeak;
  }

  /** Where a line was written to. */
  enum Stream {
    OUT,
    ERR
  }

  record Line(int index, Stream stream, String text) {}

  synchronized void add(Stream stream, String text) {
    lines.add(new Line(lines.size(), stream, text));
    notifyAll();
  }

  synchronized List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Waits for the first matching line at or after an index. */
  synchronized Line await(String what, int from, Predicate<Line> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int seen = from;
    while (true) {
      boolean canSpeak = mayStillSpeak.getAsBoolean();
      for (; seen < lines.size(); seen++) {
        if (wanted.test(lines.get(seen))) {
          return lines.get(seen);
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0 || !canSpeak) {
        String why = canSpeak ? "in " + PATIENCE.toSeconds() + " s" : "before the process ended";
        throw new AssertionError("no " + what + " " + why + ", but:\n" + this);
      }
      try {
        // Now and then look whether the process still lives.
        wait(Math.min(left, 200));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }

  @Override
  public synchronized String toString() {
    return lines.stream()
        .map(line -> (line.stream() == Stream.OUT ? "  out | " : "  err | ") + line.text())
        .collect(Collectors.joining("\n"));
  }
}
