package dev.liveswap.cli.program;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file in which a running tool tells the agent its options. Only its owner can read it, for the
 * token of the tool's compiler is among them.
 */
public final class SettingsFile {
  private static final Pattern NAME = Pattern.compile("liveswap-(\\d{1,18})-.*\\.properties");

  private SettingsFile() {}

  /**
   * Makes an empty one for this process, and deletes those of tools that were killed.
   *
   * @param folder for temporary files
   * @return the file, to be deleted by the caller
   * @throws IOException if it cannot be made
   */
  public static Path create(Path folder) throws IOException {
    forgetKilled(folder);
    return Files.createTempFile(
        folder, "liveswap-" + ProcessHandle.current().pid() + "-", ".properties");
  }

  private static void forgetKilled(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "liveswap-*.properties")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(file);
        }
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // another user's, who will do it
    }
  }
}
