package dev.liveswap.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists the JDK's classes that a program has loaded, as {@code -XX:SharedClassListFile} takes them:
 * internal names, one a line.
 */
final class JdkClassList {
  private JdkClassList() {}

  /**
   * Writes the list.
   *
   * @throws IOException if the file cannot be written
   */
  static void write(Instrumentation instrumentation, Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (isOfTheJdk(type)) {
        names.add(type.getName().replace('.', '/'));
      }
    }
    Files.write(file, names);
  }

  /** Hidden and generated classes have a host but no class file of their own: they are left out. */
  private static boolean isOfTheJdk(Class<?> type) {
    Module module = type.getModule();
    return module.isNamed()
        && module.getLayer() == ModuleLayer.boot()
        && !type.isArray()
        && !type.isHidden()
        && !type.getName().contains("$Liveswap")
        && !type.getName().contains("$Proxy")
        && !type.getName().contains("Generated");
  }
}
