package dev.liveswap.agent;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Finds out which class the program was started with. */
final class MainClass {
  private MainClass() {}

  /** The binary name of the main class, or null where the JVM does not say. */
  static @Nullable String name() {
    String command = System.getProperty("sun.java.command", "").strip();
    int end = command.indexOf(' ');
    String first = end < 0 ? command : command.substring(0, end);
    if (first.isEmpty()) {
      return null;
    }
    if (first.endsWith(".jar")) {
      return inManifest(first);
    }
    // module/class for a main class in a named module
    return first.substring(first.indexOf('/') + 1);
  }

  private static @Nullable String inManifest(String jar) {
    try (JarFile file = new JarFile(jar)) {
      Manifest manifest = file.getManifest();
      return manifest == null ? null : manifest.getMainAttributes().getValue("Main-Class");
    } catch (IOException e) {
      // A path with spaces, cut at the first: then the notes about main are missing, nothing else.
      return null;
    }
  }
}
