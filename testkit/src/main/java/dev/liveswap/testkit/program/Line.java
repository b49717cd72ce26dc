package dev.liveswap.testkit.program;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of what a JVM of the testkit reports: fields between tabs, the first says what it is.
 *
 * @param fields texts of any characters
 */
public record Line(List<String> fields) {
  /** A case begins: case. */
  public static final String BEGIN = "begin";

  /** A case was run to its end: case. */
  public static final String END = "end";

  /** A reload: case, run, step, verdict, codes, text. */
  public static final String VERDICT = "verdict";

  /** A probe's call saw something else than the call before: case, run, step, call. */
  public static final String CALL = "call";

  /** One thing the last reported call saw: case, run, step, key, value. */
  public static final String SAW = "saw";

  /** The probe's calls of a step are over: case, run, step, how many there were. */
  public static final String CALLS = "calls";

  /** What reflection says of a class: case, run, step, class, text. */
  public static final String REFLECTION = "reflection";

  /** The engine warns: text. */
  public static final String WARNING = "warning";

  private static final Pattern ESCAPE = Pattern.compile("\\\\.");

  public static Line of(String... fields) {
    return new Line(List.of(fields));
  }

  static Line parse(String text) {
    return new Line(Stream.of(text.split("\t", -1)).map(Line::unescaped).toList());
  }

  /** Parses lines; a last one that was cut off is left out. */
  public static List<Line> parseAll(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Line::parse).toList();
  }

  public String kind() {
    return fields.get(0);
  }

  public String field(int index) {
    return fields.get(index);
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String field) {
    return ESCAPE.matcher(field).replaceAll(match -> plain(match.group().charAt(1)));
  }

  private static String plain(char escaped) {
    return switch (escaped) {
      case 't' -> "\t";
      case 'n' -> "\n";
      case 'r' -> "\r";
      default -> "\\\\"; // a backslash, itself escaped in a replacement
    };
  }

  /** The line as it is written, without its end. */
  @Override
  public String toString() {
    return fields.stream().map(Line::escaped).collect(Collectors.joining("\t"));
  }
}
