package dev.liveswap.agent;

import dev.liveswap.devloop.ChangedClass;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes of which the program runs, or will run, another copy than the one in the watched
 * folder: a jar of the same project stands before it on the class path, or a loader has taken it
 * from elsewhere.
 */
final class OtherCopies {
  private final Instrumentation instrumentation;

  OtherCopies(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /**
   * Where the other copies are.
   *
   * @param notLoaded classes of which none is loaded from their folder
   * @return binary name to place; classes of which there is no other copy are left out
   */
  Map<String, String> of(Collection<ChangedClass> notLoaded) {
    Map<String, String> places = new HashMap<>();
    Map<String, ChangedClass> undecided = new HashMap<>();
    for (ChangedClass change : notLoaded) {
      URL first = firstOnClassPath(change.className());
      if (first == null) {
        undecided.put(change.className(), change);
      } else if (!isFile(first, change)) {
        places.put(change.className(), place(first));
      }
    }
    if (!undecided.isEmpty()) {
      addLoaded(undecided, places);
    }
    return places;
  }

  private static @Nullable URL firstOnClassPath(String className) {
    return ClassLoader.getSystemClassLoader().getResource(className.replace('.', '/') + ".class");
  }

  private static boolean isFile(URL found, ChangedClass change) {
    Path file = change.classFolder().resolve(change.className().replace('.', '/') + ".class");
    try {
      Path path = found.getProtocol().equals("file") ? Path.of(found.toURI()) : null;
      return path != null
          && (path.equals(file) || (Files.exists(file) && Files.isSameFile(path, file)));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return false; // no path of this file system
    } catch (IOException e) {
      return true; // it cannot be told: nothing is claimed
    }
  }

  /** The folder or jar, as a person would write it. */
  private static String place(URL found) {
    try {
      if (found.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI()).toString();
      }
      return Path.of(found.toURI()).toString();
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return found.toString();
    }
  }

  /** Loaders that don't find classes on the class path: all that is loaded is looked through. */
  private void addLoaded(Map<String, ChangedClass> undecided, Map<String, String> places) {
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      ChangedClass change = type.isArray() ? null : undecided.get(type.getName());
      String location = change == null ? null : location(type);
      if (location != null) {
        places.put(type.getName(), location);
      }
    }
  }

  private static @Nullable String location(Class<?> type) {
    ProtectionDomain domain = type.getProtectionDomain();
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL url = source == null ? null : source.getLocation();
    if (url == null) {
      return null;
    }
    try {
      return Path.of(new URI(url.toExternalForm())).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return url.toString();
    }
  }
}
