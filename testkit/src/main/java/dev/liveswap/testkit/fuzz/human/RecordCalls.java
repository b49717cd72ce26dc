package dev.liveswap.testkit.fuzz.human;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives calls one more argument, by their text: what that makes wrong does not compile. */
final class RecordCalls {
  private RecordCalls() {}

  /** Creations of a record. */
  static String withArgument(String text, String record, String argument) {
    return inserted(
        text, Pattern.compile("new (?:[\\w.]+\\.)?" + record + "(?:<[^()]*>)?\\("), argument);
  }

  /** Calls of a method of the same class, and its declaration. */
  static String callsWithArgument(String text, String method, String argument) {
    return inserted(text, Pattern.compile("(?<![\\w.\"])" + method + "\\("), argument);
  }

  private static String inserted(String text, Pattern call, String argument) {
    StringBuilder all = new StringBuilder(text);
    Matcher matcher = call.matcher(all);
    int at = 0;
    while (matcher.find(at)) {
      int open = matcher.end() - 1;
      int close = closing(all, open);
      if (close < 0) {
        return text;
      }
      String separator = all.substring(open + 1, close).isBlank() ? "" : ", ";
      all.insert(close, separator + argument);
      at = matcher.end();
      matcher = call.matcher(all);
    }
    return all.toString();
  }

  /** The parenthesis that closes one; -1 where there is none. */
  static int closing(CharSequence text, int open) {
    int depth = 0;
    boolean inText = false;
    for (int i = open; i >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      if (inText && c == '\\') {
        i++;
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText && c == '(') {
        depth++;
      } else if (!inText && c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
