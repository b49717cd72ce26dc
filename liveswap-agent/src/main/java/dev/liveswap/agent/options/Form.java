package dev.liveswap.agent.options;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an option's value.
 *
 * @param shown how help and documentation write it
 * @param check finds what is wrong with a value
 */
record Form(String shown, Check check) {
  static final Form SWITCH = oneOf("on", "off");
  static final Form PATHS =
      new Form("PATHS", value -> value.isBlank() ? "at least one path is needed" : null);
  static final Form FILE = new Form("FILE", value -> value.isBlank() ? "a file is needed" : null);
  static final Form WORDS = new Form("WORDS", Words::problem);
  static final Form CLASS_NAME =
      new Form(
          "CLASS",
          value ->
              value.matches("[\\p{L}_$][\\p{L}\\p{N}_$.]*") ? null : "that is no class's name");

  /** A port of this machine, and the token that whoever comes there has to show. */
  static final Form ADDRESS =
      new Form(
          "PORT:TOKEN",
          value -> value.matches("\\d{1,5}:\\p{XDigit}+") ? null : "it must be a port and a token");

  static Form oneOf(String... choices) {
    List<String> known = List.of(choices);
    return new Form(
        String.join("|", known),
        value ->
            known.contains(value)
                ? null
                : "it must be one of "
                    + String.join(", ", known)
                    + "; did you mean "
                    + Nearest.of(value, known)
                    + "?");
  }

  static Form number(long from, long to) {
    return new Form(
        "N",
        value -> {
          try {
            long number = Long.parseLong(value);
            return number >= from && number <= to ? null : range(from, to);
          } catch (NumberFormatException e) {
            return range(from, to);
          }
        });
  }

  private static String range(long from, long to) {
    return to == Long.MAX_VALUE
        ? "it must be a whole number from " + from
        : "it must be a whole number from " + from + " to " + to;
  }

  /** Finds what is wrong with a value. */
  interface Check {
    /** Returns what is wrong, as half a sentence, or null when nothing is. */
    @Nullable String problem(String value);
  }
}
