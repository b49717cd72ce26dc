package dev.liveswap.agent;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a jar's manifest puts on the class path behind the jar (JAR File Specification, "Class-Path
 * Attribute"): with {@code java -jar} all of the class path stands there.
 */
final class ManifestClassPath {
  private ManifestClassPath() {}

  /**
   * Reads it.
   *
   * @param entry a class path entry of any kind
   * @return the entries, as the JVM takes them; empty for what is no jar or has none
   */
  static List<Path> of(Path entry) {
    if (!Files.isRegularFile(entry)) {
      return List.of();
    }
    try (JarFile jar = new JarFile(entry.toFile())) {
      Manifest manifest = jar.getManifest();
      String value =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return value == null ? List.of() : entries(entry, value);
    } catch (IOException e) {
      // No jar, or none that can be read: the JVM gets nothing from it either.
      return List.of();
    }
  }

  private static List<Path> entries(Path jar, String value) {
    List<Path> entries = new ArrayList<>();
    for (String word : value.strip().split(" +", -1)) {
      try {
        URI uri = jar.toUri().resolve(new URI(word));
        if ("file".equals(uri.getScheme())) {
          entries.add(Path.of(uri));
        }
      } catch (URISyntaxException | IllegalArgumentException e) {
        // The specification has it that an invalid entry is ignored.
      }
    }
    return entries;
  }
}
