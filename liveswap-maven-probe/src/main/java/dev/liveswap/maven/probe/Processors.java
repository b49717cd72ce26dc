package dev.liveswap.maven.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Looks for annotation processors as javac does: by their service file. */
final class Processors {
  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  private Processors() {}

  static boolean areOn(List<Path> path) {
    return path.stream().anyMatch(Processors::isIn);
  }

  private static boolean isIn(Path element) {
    if (Files.isDirectory(element)) {
      return Files.exists(element.resolve(SERVICE));
    }
    try (ZipFile jar = new ZipFile(element.toFile())) {
      return jar.getEntry(SERVICE) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(element + " cannot be read", e);
    }
  }
}
