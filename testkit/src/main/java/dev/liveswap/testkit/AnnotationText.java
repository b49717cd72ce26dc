package dev.liveswap.testkit;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What annotations print. The order of their elements is the JVM's, and may differ at each run. */
public final class AnnotationText {
  private static final Pattern ELEMENTS = Pattern.compile("(@[\\w.$]+\\()([^()]*)\\)");

  private AnnotationText() {}

  /** The text with the elements of all annotations in one order. */
  public static String inOneOrder(String text) {
    return ELEMENTS
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + sorted(found.group(2)) + ")"));
  }

  private static String sorted(String elements) {
    String[] all = elements.split(", ", -1);
    Arrays.sort(all);
    return String.join(", ", all);
  }
}
