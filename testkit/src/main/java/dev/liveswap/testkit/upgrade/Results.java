package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.ReflectionTexts;
import dev.liveswap.testkit.api.ApiProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What cold starts of one version gave: several, to tell what depends on chance or order. */
final class Results {
  private final Map<String, String> stable;
  private final Set<String> unstable;

  Results(Map<String, String> first, Map<String, String> second, Map<String, String> again) {
    stable = new TreeMap<>(first);
    unstable = new TreeSet<>(first.keySet());
    unstable.addAll(second.keySet());
    unstable.addAll(again.keySet());
    stable
        .entrySet()
        .removeIf(
            entry ->
                !entry.getValue().equals(second.get(entry.getKey()))
                    || !entry.getValue().equals(again.get(entry.getKey())));
    unstable.removeAll(stable.keySet());
  }

  /** Members of which a call does not end: a hot JVM shall not be asked for them. */
  static Set<String> endless(Map<String, String> results) {
    Set<String> members = new TreeSet<>();
    for (String key : results.keySet()) {
      if (key.endsWith(ApiProbe.ENDLESS)) {
        members.add(key.substring(0, key.length() - ApiProbe.ENDLESS.length()));
      }
    }
    return members;
  }

  int stable() {
    return stable.size();
  }

  int unstable() {
    return unstable.size();
  }

  /** Where a hot JVM gives something else, for a person to read. */
  List<String> differencesOf(Map<String, String> hot, ReflectionTexts texts) {
    Set<String> keys = new TreeSet<>(stable.keySet());
    keys.addAll(hot.keySet());
    keys.removeAll(unstable);
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String hotly = told(texts, key, hot.get(key));
      String coldly = told(texts, key, stable.get(key));
      if (!hotly.equals(coldly)) {
        differences.add(
            "%s:\n  hot  %s\n  cold %s"
                .formatted(key, onlyIn(hotly, coldly), onlyIn(coldly, hotly)));
      }
    }
    return differences;
  }

  private static String told(ReflectionTexts texts, String key, @Nullable String text) {
    return text == null ? "nothing" : texts.told(key, text);
  }

  /** Of a text of many lines, those that another has not. */
  private static String onlyIn(String text, String other) {
    List<String> others = other.lines().toList();
    List<String> lines = text.lines().filter(line -> !others.contains(line)).toList();
    return lines.isEmpty() ? text : String.join("\n    ", lines);
  }
}
