package dev.liveswap.testkit;

import dev.liveswap.testkit.ServedJvm.Verdict;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts of the things that a {@link ServedJvm} tells. */
public final class ReflectionTexts {
  private static final String REFLECTION = "reflection ";

  /** The note that a class's own modifiers are not told as they are now (JDK 17). */
  private static final Pattern ASKS_JVM =
      Pattern.compile("LS067 Class.getModifiers\\(\\) of (\\S+)");

  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private static final Pattern MODIFIERS =
      Pattern.compile("^((public|protected|private|static|abstract|final|sealed|non-sealed) )+");

  private final Set<String> modifiersOfJvm = new HashSet<>();

  /** Whether a key is of what reflection says of a class. */
  public static boolean isReflection(String key) {
    return key.startsWith(REFLECTION);
  }

  /** Takes note of the classes whose modifiers are not those of their current version. */
  public void after(Verdict verdict) {
    Matcher asksJvm = ASKS_JVM.matcher(verdict.text());
    while (asksJvm.find()) {
      modifiersOfJvm.add(REFLECTION + asksJvm.group(1));
    }
  }

  /** Whether a hot and a cold JVM tell the same, as far as it counts. */
  public boolean isSame(String key, @Nullable String hotly, @Nullable String coldly) {
    if (isReflection(key) && (hotly == null || coldly == null)) {
      // Not loaded, or of an earlier version.
      return true;
    }
    return hotly != null && coldly != null && told(key, hotly).equals(told(key, coldly));
  }

  /** What counts of a text: the numbers of anonymous classes are nobody's business. */
  public String told(String key, String text) {
    String ordered = AnnotationText.inOneOrder(text);
    String plain = isReflection(key) ? NUMBER.matcher(ordered).replaceAll("\\$N") : ordered;
    return modifiersOfJvm.contains(key) ? MODIFIERS.matcher(plain).replaceFirst("") : plain;
  }
}
