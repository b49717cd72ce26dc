package dev.liveswap.engine.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much pieces of code have in common. Each line is a number, each text its sorted numbers: so
 * that many texts are compared with many others in little time.
 */
final class Likeness {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Lines(int[] text, int[] context) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Candidate<?>, Lines> known = new IdentityHashMap<>();

  /** From 0, nothing in common, to 2. What surrounds a piece tells as much as what it does. */
  double of(Candidate<?> one, Candidate<?> other) {
    Lines lines = lines(one);
    Lines others = lines(other);
    return of(lines.text, others.text) + of(lines.context, others.context);
  }

  private Lines lines(Candidate<?> candidate) {
    Lines lines = known.get(candidate);
    if (lines == null) {
      lines = new Lines(numbers(candidate.text()), numbers(candidate.context()));
      known.put(candidate, lines);
    }
    return lines;
  }

  private int[] numbers(List<String> lines) {
    int[] sorted = new int[lines.size()];
    for (int i = 0; i < sorted.length; i++) {
      Integer number = numbers.get(lines.get(i));
      if (number == null) {
        number = numbers.size();
        numbers.put(lines.get(i), number);
      }
      sorted[i] = number;
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** The share of lines that both have. */
  private static double of(int[] one, int[] other) {
    if (one.length == 0 && other.length == 0) {
      return 1;
    }
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common / (one.length + other.length);
  }
}
