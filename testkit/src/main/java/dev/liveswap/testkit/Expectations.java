package dev.liveswap.testkit;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code case.properties} says; the README lists the keys.
 *
 * @param properties the keys and values
 */
record Expectations(Map<String, String> properties) {
  private static final Set<String> KEYS =
      Set.of("verdict", "code", "says", "jdk", "own-jvm", "open", "calls", "javac");

  private static final int USUAL_CALLS = 200;

  static Expectations of(String name, Properties properties) {
    Map<String, String> all = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      String first = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
      if (!first.equals("kept") && !KEYS.contains(first)) {
        throw new IllegalArgumentException(name + ": unknown property " + key);
      }
      all.put(key, properties.getProperty(key).strip());
    }
    return new Expectations(all);
  }

  /** What a key's value is in a step's first observation because state was kept, or null. */
  @Nullable String kept(String step, String key) {
    return properties.get("kept." + step + "." + key);
  }

  /** The keys whose values depend on kept state. */
  Set<String> keptKeys() {
    return properties.keySet().stream()
        .filter(each -> each.startsWith("kept."))
        .map(each -> each.split("\\.", 3)[2])
        .collect(Collectors.toSet());
  }

  /** The verdict a step must have, or null where any live one will do. */
  @Nullable String verdict(String step) {
    return ofStep("verdict", step);
  }

  /** A code that a step's outcome must have, or null. */
  @Nullable String code(String step) {
    return ofStep("code", step);
  }

  /** A text that must be in a step's outcome, or null. */
  @Nullable String says(String step) {
    String own = properties.get("says." + step);
    return own == null && step.equals("v1") ? properties.get("says") : own;
  }

  private @Nullable String ofStep(String key, String step) {
    String own = properties.get(key + "." + step);
    return own == null && (step.equals("v1") || step.equals("again")) ? properties.get(key) : own;
  }

  /** Why the case does not pass yet, or null. */
  @Nullable String open() {
    String here = properties.get("open." + Runtime.version().feature());
    return here == null ? properties.get("open") : here;
  }

  int oldestJdk() {
    return Integer.parseInt(properties.getOrDefault("jdk", "17"));
  }

  boolean ownJvm() {
    return Boolean.parseBoolean(properties.get("own-jvm"));
  }

  int calls() {
    return Integer.parseInt(properties.getOrDefault("calls", String.valueOf(USUAL_CALLS)));
  }

  /** An additional option of the compiler, or null. */
  @Nullable String javac() {
    return properties.get("javac");
  }
}
