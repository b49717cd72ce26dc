package dev.liveswap.testkit.upgrade;

import dev.liveswap.testkit.ReflectionTexts;
import dev.liveswap.testkit.api.ApiProbe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What cold starts of one version gave: several, to tell what depends on chance or order. */
final class Results {
  private final Map<String, String> stable;
  private final Set<String> slow = new HashSet<>();
  private final Set<String> unstable;

  Results(Map<String, String> first, Map<String, String> second, Map<String, String> again) {
    stable = new TreeMap<>(first);
    for (Map<String, String> each : List.of(first, second, again)) {
      each.keySet().stream().filter(Results::isSlow).forEach(key -> slow.add(classOf(key)));
    }
    unstable = new TreeSet<>(first.keySet());
    unstable.addAll(second.keySet());
    unstable.addAll(again.keySet());
    stable
        .entrySet()
        .removeIf(
            entry ->
                !entry.getValue().equals(second.get(entry.getKey()))
                    || !entry.getValue().equals(again.get(entry.getKey()))
                    || slow.contains(classOf(entry.getKey())));
    unstable.removeAll(stable.keySet());
  }

  int stable() {
    return stable.size();
  }

  int unstable() {
    return unstable.size();
  }

  /** Where a hot JVM gives something else, for a person to read. */
  List<String> differencesOf(Map<String, String> hot, ReflectionTexts texts) {
    hot.keySet().stream().filter(Results::isSlow).forEach(key -> slow.add(classOf(key)));
    Set<String> keys = new TreeSet<>(stable.keySet());
    keys.addAll(hot.keySet());
    keys.removeAll(unstable);
    keys.removeIf(key -> slow.contains(classOf(key)));
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

  private static boolean isSlow(String key) {
    return key.endsWith(ApiProbe.TOO_SLOW);
  }

  private static String classOf(String key) {
    int start = ReflectionTexts.isReflection(key) ? key.indexOf(' ') + 1 : 0;
    int end = key.indexOf(' ', start);
    return ReflectionTexts.isReflection(key) || end < 0 ? "" : key.substring(0, end);
  }
}
