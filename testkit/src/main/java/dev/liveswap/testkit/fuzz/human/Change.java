package dev.liveswap.testkit.fuzz.human;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Replacements in one file, and what other files become. */
final class Change {
  private record Replacement(int start, int end, String text) {}

  private final String file;
  private final Map<String, String> sources;
  private final List<Replacement> replacements = new ArrayList<>();

  Change(String file, Map<String, String> sources) {
    this.file = file;
    this.sources = new TreeMap<>(sources);
  }

  Change insert(int at, String text) {
    return replace(at, at, text);
  }

  Change replace(int start, int end, String text) {
    replacements.add(new Replacement(start, end, text));
    return this;
  }

  Change put(String name, String text) {
    sources.put(name, text);
    return this;
  }

  Map<String, String> made() {
    StringBuilder text = new StringBuilder(Objects.requireNonNull(sources.get(file)));
    replacements.sort(Comparator.comparingInt(Replacement::start).reversed());
    for (Replacement each : replacements) {
      text.replace(each.start(), each.end(), each.text());
    }
    sources.put(file, text.toString());
    return sources;
  }
}
