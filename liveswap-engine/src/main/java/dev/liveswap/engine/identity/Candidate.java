package dev.liveswap.engine.identity;

import java.util.List;

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
}
