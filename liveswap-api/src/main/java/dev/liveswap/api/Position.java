package dev.liveswap.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source file.
 *
 * @param file the path as a person would write it: relative to the project where it lies inside,
 *     else absolute; or a bare file name where only a class file's {@code SourceFile} attribute
 *     (JVMS 4.7.10) is known
 * @param line the line, counted from 1, or 0 when unknown
 * @param column the column, counted from 1, or 0 when unknown
 * @param text the source line itself, without its line break, or null when unknown
 */
public record Position(String file, int line, int column, @Nullable String text) {
  public Position {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative position " + line + ":" + column);
    }
  }

  /**
   * Returns {@code file:line:column}, without the parts that are unknown.
   *
   * @return the place as tools and terminals understand it
   */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
