package dev.liveswap.agent.versions;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A class of the program, whatever version it is in.
 *
 * @param place where the program has it from
 * @param className its binary name (JLS 13.1)
 */
public record ClassId(Place place, String className) {
  /** Where a program has a class from. */
  sealed interface Place {}

  /** A class folder. */
  record Folder(Path path) implements Place {}

  /** A loader, which is not kept alive. One object a loader: it is compared by identity. */
  static final class Loader implements Place {
    private final WeakReference<ClassLoader> loader;

    Loader(ClassLoader loader) {
      this.loader = new WeakReference<>(loader);
    }

    @Nullable ClassLoader get() {
      return loader.get();
    }
  }

  /**
   * A class in a folder.
   *
   * @param folder the class folder
   * @param className its binary name
   * @return what identifies it
   */
  public static ClassId inFolder(Path folder, String className) {
    return new ClassId(new Folder(folder), className);
  }
}
