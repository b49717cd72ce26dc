package dev.liveswap.testkit.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the class files of one version of a program. */
final class ClassFolder {
  private ClassFolder() {}

  /** Class files by binary name, in the order of their names. */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> classFiles = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String path = folder.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length());
        classFiles.put(
            name.replace(file.getFileSystem().getSeparator(), "."), Files.readAllBytes(file));
      }
    }
    return classFiles;
  }

  /** The versions of a program: {@code v0}, {@code v1}, and so on. */
  static List<Path> versions(Path program) throws IOException {
    try (Stream<Path> folders = Files.list(program)) {
      return folders.sorted().toList();
    }
  }
}
