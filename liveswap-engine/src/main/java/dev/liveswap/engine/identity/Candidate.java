package dev.liveswap.engine.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of generated code, as matching sees it.
 *
 * @param item the piece
 * @param place the method it stands in: name and descriptor
 * @param kind what two pieces must have in common to be the same
 * @param text its code, as lines
 * @param context the code around the place where it is made
 * @param live whether it belongs to the version that is current; else it only lives on in objects
 */
record Candidate<T>(
    T item, String place, String kind, List<String> text, List<String> context, boolean live) {

  /** The method's name: it may have got other parameters. */
  String placeName() {
    int end = place.indexOf('(');
    return end < 0 ? place : place.substring(0, end);
  }

  /** From 0, nothing in common, to 2. What surrounds a piece tells as much as what it does. */
  double likeness(Candidate<T> other) {
    return likeness(text, other.text) + likeness(context, other.context);
  }

  /** The share of lines that both have. */
  static double likeness(List<String> one, List<String> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    Map<String, Integer> counts = new HashMap<>();
    one.forEach(line -> counts.merge(line, 1, Integer::sum));
    int common = 0;
    for (String line : other) {
      if (counts.merge(line, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return 2.0 * common / (one.size() + other.size());
  }
}
