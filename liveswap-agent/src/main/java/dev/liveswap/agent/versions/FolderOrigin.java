package dev.liveswap.agent.versions;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a class came from a certain folder, however the folder was written. Thread-safe. */
final class FolderOrigin implements Predicate<@Nullable ProtectionDomain> {
  private final Path folder;

  /** The answer for each location once seen: asked for every class, and the disk is slow. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  FolderOrigin(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean test(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      return false;
    }
    String text = location.toExternalForm();
    Boolean answer = known.get(text);
    if (answer == null) {
      answer = isFolder(location);
      known.put(text, answer);
    }
    return answer;
  }

  private boolean isFolder(URL location) {
    if (!location.getProtocol().equals("file")) {
      return false;
    }
    try {
      Path path = Path.of(location.toURI());
      return path.equals(folder) || (Files.exists(path) && Files.isSameFile(path, folder));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // A location that names no path of this file system is not the folder.
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
