package dev.liveswap.testkit;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What annotations print. The order of their elements is the JVM's, and may differ at each run. */
public final class AnnotationText {
  private static final Pattern INNERMOST = Pattern.compile("(@[\\w.$]+)\\(([^()]*)\\)");

  private AnnotationText() {}

  /** The text with the elements of all annotations, nested ones too, in one order. */
  public static String inOneOrder(String text) {
    String ordered = text;
    // What is in order has other parentheses and commas, so that the annotation around it is next.
    for (Matcher next = INNERMOST.matcher(ordered);
        next.find(0);
        next = INNERMOST.matcher(ordered)) {
      ordered = next.replaceAll(found -> Matcher.quoteReplacement(inOrder(found)));
    }
    return ordered.replace('\uE000', '(').replace('\uE001', ')').replace('\uE002', ',');
  }

  private static String inOrder(MatchResult annotation) {
    String[] elements = annotation.group(2).split(", ", -1);
    Arrays.sort(elements);
    String all = String.join(", ", elements).replace(',', '\uE002');
    return annotation.group(1) + '\uE000' + all + '\uE001';
  }
}
