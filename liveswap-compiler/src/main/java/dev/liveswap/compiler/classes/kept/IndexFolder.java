package dev.liveswap.compiler.classes.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

/** The folder of the user's cache that has an {@link IndexFile} for each class folder. */
final class IndexFolder {
  /** How the names of files that are being written end. */
  static final String DRAFT = ".tmp";

  private static final String ENDING = ".index";
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String VERSION = version();

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** The file for a class folder. */
  IndexFile file(Path classFolder) {
    String path = classFolder.toAbsolutePath().normalize().toString();
    UUID name = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    return new IndexFile(
        folder.resolve(name + ENDING), new KnownClassesCodec(VERSION + "\n" + path));
  }

  /** Deletes what nobody used for 90 days, and what processes that were killed left behind. */
  void tidyUp(Instant now) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "*{" + ENDING + "," + DRAFT + "}")) {
      for (Path file : files) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // the next one tries again
    }
  }

  /** Another version of the tool may see other things in the same class file. */
  private static String version() {
    try (InputStream in = IndexFolder.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
