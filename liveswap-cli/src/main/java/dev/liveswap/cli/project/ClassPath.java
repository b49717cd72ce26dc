package dev.liveswap.cli.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for classes without loading them. */
final class ClassPath {
  private ClassPath() {}

  /** Whether a class path has a class of that binary name. */
  static boolean has(List<Path> classPath, String className) {
    List<URL> places = new ArrayList<>();
    try {
      for (Path place : classPath) {
        places.add(place.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a path has a URL", e);
    }
    try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), null)) {
      return loader.findResource(className.replace('.', '/') + ".class") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
