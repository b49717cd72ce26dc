package dev.liveswap.compiler;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One message of the compiler.
 *
 * @param kind how bad it is
 * @param code the compiler's own name of the message, such as {@code compiler.err.cant.resolve};
 *     stable between languages, not between releases
 * @param message the compiler's text, in the language of the default locale; may have several lines
 * @param file the source, absolute; null if the message concerns no single file
 * @param place the file relative to the project's folder, with {@code /}, for people; empty if the
 *     message concerns no single file
 * @param line from 1; 0 if unknown
 * @param column from 1, a tab counts as one; 0 if unknown
 * @param sourceLine the text of that line without its end; null if unknown
 */
public record Problem(
    Kind kind,
    String code,
    String message,
    @Nullable Path file,
    String place,
    int line,
    int column,
    @Nullable String sourceLine) {

  /** The {@link #code} of a problem that is the file system's and not the source's. */
  public static final String UNREADABLE = "liveswap.io";

  /** How bad a problem is. */
  public enum Kind {
    /** There are no class files because of it. */
    ERROR,
    /** The class files are as good as without it. */
    WARNING
  }

  /** Returns {@code path:line:column: message}, with what is unknown left out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(place);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.isEmpty() ? message : text.append(": ").append(message).toString();
  }
}
