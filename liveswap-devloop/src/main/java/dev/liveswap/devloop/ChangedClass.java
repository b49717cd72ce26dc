package dev.liveswap.devloop;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A class whose class file is another one than the program has.
 *
 * @param classFolder where the program loads it from
 * @param className its binary name (JLS 13.1)
 * @param before the class file that lay in the folder before, or null when there was none or nobody
 *     knows it any more; not modified
 * @param after the class file now, or null when the class is no more; not modified
 */
public record ChangedClass(
    Path classFolder, String className, byte @Nullable [] before, byte @Nullable [] after) {
  /** The same class whatever its content. */
  Key key() {
    return new Key(classFolder, className);
  }

  /** What identifies a class among several folders. */
  record Key(Path classFolder, String className) {
    Path file() {
      return classFolder.resolve(className.replace('.', '/') + ".class");
    }
  }
}
