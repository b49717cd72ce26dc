package dev.liveswap.engine.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds for pieces of generated code their counterparts in the old version: first what is equal,
 * then what is similar, within one method before across methods.
 */
final class Matching<T> {
  /** Half of what two equal pieces have. */
  private static final double ENOUGH_ELSEWHERE = 1;

  private record Pair<T>(Candidate<T> old, Candidate<T> now, double likeness, int distance) {}

  private final List<Candidate<T>> before;
  private final List<Candidate<T>> after;
  private final BiPredicate<T, T> fits;

  /** For each new piece the old ones with the same text. Comparing texts takes most of the time. */
  private final Map<T, List<Candidate<T>>> sameText = new HashMap<>();

  private final Likeness likeness = new Likeness();
  private final Map<T, T> partners = new LinkedHashMap<>();
  private final Set<T> taken = new HashSet<>();

  private Matching(List<Candidate<T>> before, List<Candidate<T>> after, BiPredicate<T, T> fits) {
    this.before = before;
    this.after = after;
    this.fits = fits;
    Map<List<String>, List<Candidate<T>>> byText = new HashMap<>();
    for (Candidate<T> old : before) {
      byText.computeIfAbsent(old.text(), text -> new ArrayList<>()).add(old);
    }
    for (Candidate<T> now : after) {
      sameText.put(now.item(), byText.getOrDefault(now.text(), List.of()));
    }
  }

  /**
   * Matches.
   *
   * @param before of the old version, in textual order
   * @param after of the new version, in textual order
   * @param fits whether an old piece (first) can become a new one in objects that exist
   * @return old pieces by their new counterparts
   */
  static <T> Map<T, T> of(
      List<Candidate<T>> before, List<Candidate<T>> after, BiPredicate<T, T> fits) {
    return new Matching<>(before, after, fits).match();
  }

  private Map<T, T> match() {
    // In textual order, so that of several equal ones the first meets the first.
    equal((old, now) -> old.place().equals(now.place()) && old.context().equals(now.context()));
    equal((old, now) -> old.place().equals(now.place()));
    similar((old, now) -> old.place().equals(now.place()), 0);
    // Of what only lives on in objects, no more than the name of its place is known.
    equal((old, now) -> old.live() || old.placeName().equals(now.placeName()));
    similar((old, now) -> old.placeName().equals(now.placeName()), 0);
    Set<String> placesBefore = places(before);
    Set<String> placesAfter = places(after);
    similar(
        (old, now) ->
            !placesAfter.contains(old.placeName()) && !placesBefore.contains(now.placeName()),
        ENOUGH_ELSEWHERE);
    return partners;
  }

  private static <T> Set<String> places(List<Candidate<T>> candidates) {
    return candidates.stream().map(Candidate::placeName).collect(Collectors.toSet());
  }

  private void equal(BiPredicate<Candidate<T>, Candidate<T>> near) {
    for (boolean live : new boolean[] {true, false}) {
      for (Candidate<T> now : after) {
        if (!partners.containsKey(now.item())) {
          for (Candidate<T> old : sameText.getOrDefault(now.item(), List.of())) {
            if (old.live() == live && near.test(old, now) && isFree(old, now)) {
              pair(old, now);
              break;
            }
          }
        }
      }
    }
  }

  private void similar(BiPredicate<Candidate<T>, Candidate<T>> near, double enough) {
    List<Pair<T>> pairs = new ArrayList<>();
    for (int i : unpaired(after, partners.keySet())) {
      for (int j : unpaired(before, taken)) {
        Candidate<T> now = after.get(i);
        Candidate<T> old = before.get(j);
        if (old.live() && near.test(old, now) && isFree(old, now)) {
          double likeness = this.likeness.of(old, now);
          if (likeness >= enough) {
            pairs.add(new Pair<>(old, now, likeness, Math.abs(i - j)));
          }
        }
      }
    }
    pairs.sort(
        Comparator.<Pair<T>>comparingDouble(pair -> -pair.likeness())
            .thenComparingInt(Pair::distance));
    for (Pair<T> pair : pairs) {
      if (isFree(pair.old(), pair.now())) {
        pair(pair.old(), pair.now());
      }
    }
  }

  private static <T> List<Integer> unpaired(List<Candidate<T>> all, Set<T> paired) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!paired.contains(all.get(i).item())) {
        left.add(i);
      }
    }
    return left;
  }

  private boolean isPaired(Candidate<T> old, Candidate<T> now) {
    return partners.containsKey(now.item()) || taken.contains(old.item());
  }

  private boolean isFree(Candidate<T> old, Candidate<T> now) {
    return !isPaired(old, now)
        && old.kind().equals(now.kind())
        && fits.test(old.item(), now.item());
  }

  private void pair(Candidate<T> old, Candidate<T> now) {
    partners.put(now.item(), old.item());
    taken.add(old.item());
  }
}
