package dev.liveswap.testkit.program;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** What programs have beside their own classes: the platform, and Kotlin's library. */
final class Libraries extends URLClassLoader {
  /** The system property with the path of a jar. */
  static final String PROPERTY = "testkit.library";

  Libraries() throws MalformedURLException {
    super(
        new URL[] {Path.of(System.getProperty(PROPERTY)).toUri().toURL()},
        ClassLoader.getPlatformClassLoader());
  }
}
