package dev.liveswap.testkit.fuzz.make;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Chance, from a seed. */
public final class Dice {
  private final Random random;

  public Dice(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
  }

  /** A number below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean chance(int percent) {
    return below(100) < percent;
  }

  /** One of a list that isn't empty. */
  public <E> E of(List<E> list) {
    return list.get(below(list.size()));
  }

  /** One of a list, or null of an empty one. */
  public <E> @Nullable E maybe(List<E> list) {
    return list.isEmpty() ? null : of(list);
  }
}
