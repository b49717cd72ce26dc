package dev.liveswap.devloop.report;

/**
 * What a terminal can show and what the person before it can do.
 *
 * @param color whether ANSI colours are understood and wanted; they repeat what the text says
 * @param unicode whether {@code ✓} and {@code ✗} can be shown; else {@code +} and {@code x} stand
 *     for them
 * @param keys whether single keys are listened to, so that they may be named as the cure
 * @param restartsItself whether a program that needs a restart gets it without being asked
 */
public record Style(boolean color, boolean unicode, boolean keys, boolean restartsItself) {
  /** For a file or a pipe: ASCII, no colours, no keys, and nobody restarts the program. */
  public static final Style PLAIN = new Style(false, false, false, false);

  /** How a line begins. */
  enum Mark {
    GOOD("✓", "+", "\u001b[32m"),
    NOTE("·", "-", "\u001b[36m"),
    CAREFUL("!", "!", "\u001b[33m"),
    BAD("✗", "x", "\u001b[31m");

    private final String unicode;
    private final String ascii;
    private final String color;

    Mark(String unicode, String ascii, String color) {
      this.unicode = unicode;
      this.ascii = ascii;
      this.color = color;
    }
  }

  /** Returns the mark as this style shows it. */
  String show(Mark mark) {
    String sign = unicode ? mark.unicode : mark.ascii;
    return color ? mark.color + sign + RESET : sign;
  }

  /** Returns the text where colours are wanted in grey, else as it is. */
  String faint(String text) {
    return color ? "\u001b[2m" + text + RESET : text;
  }

  private static final String RESET = "\u001b[0m";
}
