package shop.util;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class Strings {
  private static final int WIDTH = 24;

  private Strings() {}

  public static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  public static String shorten(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "~";
  }

  public static String title(String text) {
    return Stream.of(text.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  public static String join(String separator, Object... parts) {
    StringBuilder all = new StringBuilder();
    for (Object part : parts) {
      if (all.length() > 0) {
        all.append(separator);
      }
      all.append(part);
    }
    return all.toString();
  }
}
