package dev.liveswap.agent.options;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits text at spaces, as a shell does; single or double quotes hold a word together. */
final class Words {
  private Words() {}

  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      throw new OptionException("a quote (" + quote + ") is not closed in: " + text);
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  /** Writes words so that {@link #split} reads them back. */
  static String join(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append('"').append(word.replace("\"", "\"'\"'\"")).append('"');
    }
    return text.toString();
  }

  static @Nullable String problem(String text) {
    try {
      split(text);
      return null;
    } catch (OptionException e) {
      return "a quote is not closed";
    }
  }
}
