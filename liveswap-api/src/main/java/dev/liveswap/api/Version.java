package dev.liveswap.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One reload of this run, as {@link History} remembers it.
 *
 * @param number counted from 1 in the order of the reloads; 0 is the program as it was started and
 *     is no reload
 * @param time when the reload came to its verdict
 * @param files what was saved, as a person would write it; empty when the program brought class
 *     files of its own or a reload was asked for
 * @param outcome what became of it, changes included
 * @param reachable whether {@link Liveswap#undo(int)} can bring the program to it: false when it
 *     never ran (its verdict was not live), and when it is so old that its class files are no
 *     longer kept
 */
public record Version(
    int number, Instant time, List<String> files, Outcome outcome, boolean reachable) {
  public Version {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(outcome, "outcome");
    files = List.copyOf(files);
  }
}
