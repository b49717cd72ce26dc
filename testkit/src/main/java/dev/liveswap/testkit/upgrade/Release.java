package dev.liveswap.testkit.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * What is in the jar of a release.
 *
 * @param classFiles by binary name
 * @param resources all else, by path
 */
record Release(String version, Map<String, byte[]> classFiles, Map<String, byte[]> resources) {
  private static final String CLASS = ".class";

  static Release read(String version, Path jar) throws IOException {
    Map<String, byte[]> classFiles = new TreeMap<>();
    Map<String, byte[]> resources = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        String path = entry.getName();
        try (InputStream in = file.getInputStream(entry)) {
          if (!path.endsWith(CLASS)) {
            resources.put(path, in.readAllBytes());
          } else if (!path.startsWith("META-INF/") && !path.equals("module-info.class")) {
            String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
            classFiles.put(name, in.readAllBytes());
          }
        }
      }
    }
    return new Release(version, classFiles, resources);
  }
}
