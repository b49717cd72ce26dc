package dev.liveswap.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system refused, in words: Java's exceptions tell it by their type only. */
final class FileTrouble {
  private FileTrouble() {}

  static String describe(FileSystemException trouble) {
    return trouble.getFile() + ": " + reason(trouble);
  }

  private static String reason(FileSystemException trouble) {
    if (trouble instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (trouble instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (trouble instanceof FileAlreadyExistsException) {
      return "something else of this name is in the way";
    }
    if (trouble instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    String reason = trouble.getReason();
    return reason == null ? trouble.getClass().getSimpleName() : reason;
  }
}
