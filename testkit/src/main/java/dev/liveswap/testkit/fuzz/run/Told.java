package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.AnnotationText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts of what is seen in a hot and in a cold JVM. */
final class Told {
  private static final String REFLECTION = "reflection ";

  /** The note that a class's own modifiers are not told as they are now (JDK 17). */
  private static final Pattern ASKS_JVM =
      Pattern.compile("LS067 Class.getModifiers\\(\\) of (\\S+)");

  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private static final Pattern MODIFIERS =
      Pattern.compile("^((public|protected|private|static|abstract|final|sealed|non-sealed) )+");

  private final Set<String> modifiersOfJvm = new HashSet<>();

  /** Takes note of what a reload said that it cannot make so. */
  void heed(String outcome) {
    Matcher asksJvm = ASKS_JVM.matcher(outcome);
    while (asksJvm.find()) {
      modifiersOfJvm.add(REFLECTION + asksJvm.group(1));
    }
  }

  boolean isSame(String key, @Nullable String hotly, @Nullable String coldly) {
    if (key.startsWith(REFLECTION) && (hotly == null || coldly == null)) {
      // Not loaded, or of an earlier version.
      return true;
    }
    return hotly != null && coldly != null && told(key, hotly).equals(told(key, coldly));
  }

  /** The numbers of anonymous classes are nobody's business. */
  private String told(String key, String text) {
    String ordered = AnnotationText.inOneOrder(text);
    String plain =
        key.startsWith(REFLECTION) ? NUMBER.matcher(ordered).replaceAll("\\$N") : ordered;
    return modifiersOfJvm.contains(key) ? MODIFIERS.matcher(plain).replaceFirst("") : plain;
  }
}
