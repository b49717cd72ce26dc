package dev.liveswap.testkit.fuzz.human;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the application that is edited: a shop's web service. */
public final class Application {
  private static final String PROBE = "/app/Probe.java";

  private Application() {}

  /**
   * Reads them.
   *
   * @return by the binary names of their classes
   */
  public static Map<String, String> sources() throws IOException {
    URL probe = Objects.requireNonNull(Application.class.getResource(PROBE), PROBE);
    try {
      URI place = probe.toURI();
      if (!"jar".equals(place.getScheme())) {
        return read(Objects.requireNonNull(Path.of(place).getParent()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return read(jar.getPath("/app"));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
        sources.put(name, Files.readString(file));
      }
    }
    return sources;
  }
}
