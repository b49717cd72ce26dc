package dev.liveswap.api;

import dev.liveswap.api.PluginException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * All files of a jar or folder, as they were at one time: what is written there later is for the
 * next one who opens it.
 */
final class PluginFiles {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int HEADER = 8;

  /** Java N reads class files up to version N + 44 (JVMS table 4.1-A). */
  private static final int VERSION_OF_JAVA_0 = 44;

  private static final String VERSIONS = "META-INF/versions/";
  private static final String CLASS = ".class";

  private PluginFiles() {}

  /** By path, with slashes; classes are checked as far as their header goes. */
  static Map<String, byte[]> read(Path path) {
    if (!Files.exists(path)) {
      throw new PluginException(
          Reason.NOT_FOUND,
          "there is nothing at " + path.toAbsolutePath() + ": build the plugin first");
    }
    Map<String, byte[]> files = ofThisJava(Files.isDirectory(path) ? folder(path) : jar(path));
    files.forEach((name, bytes) -> check(path, name, bytes));
    if (files.keySet().stream().noneMatch(PluginFiles::isClass)) {
      throw new PluginException(
          Reason.UNREADABLE,
          path
              + " has no classes: give a jar, or the folder that javac -d wrote to, with the"
              + " packages as folders below it");
    }
    return files;
  }

  /** Binary names of the classes (JLS 13.1). */
  static List<String> classNames(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(PluginFiles::isClass)
        .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
        .toList();
  }

  private static boolean isClass(String file) {
    return file.endsWith(CLASS) && !file.endsWith("module-info.class");
  }

  private static Map<String, byte[]> folder(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(file)) {
          String name = folder.relativize(file).toString();
          files.put(
              name.replace(file.getFileSystem().getSeparator(), "/"), Files.readAllBytes(file));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new PluginException(Reason.UNREADABLE, "cannot read " + folder + ": " + e, e);
    }
    return files;
  }

  private static Map<String, byte[]> jar(Path jar) {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      for (ZipEntry entry : Collections.list(entries)) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), read(zip, entry));
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new PluginException(
          Reason.UNREADABLE,
          jar
              + " is no whole jar ("
              + e.getMessage()
              + "): build it again; write it aside and rename it, so that nobody opens half of it",
          e);
    }
    return files;
  }

  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    byte[] bytes;
    try (var in = zip.getInputStream(entry)) {
      bytes = in.readAllBytes();
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    if (entry.getCrc() != -1 && entry.getCrc() != checksum.getValue()) {
      throw new ZipException(entry.getName() + " is damaged");
    }
    return bytes;
  }

  /** Of a multi-release jar what is for this JVM, in the place of what is for older ones. */
  private static Map<String, byte[]> ofThisJava(Map<String, byte[]> files) {
    Map<String, byte[]> mine = new TreeMap<>(files);
    mine.keySet().removeIf(file -> file.startsWith(VERSIONS));
    for (int version = 9; version <= Runtime.version().feature(); version++) {
      String folder = VERSIONS + version + "/";
      files.forEach(
          (file, bytes) -> {
            if (file.startsWith(folder)) {
              mine.put(file.substring(folder.length()), bytes);
            }
          });
    }
    return mine;
  }

  private static void check(Path path, String file, byte[] bytes) {
    if (!isClass(file)) {
      return;
    }
    if (bytes.length < HEADER || number(bytes, 0, 4) != MAGIC) {
      throw new PluginException(
          Reason.UNREADABLE, file + " in " + path + " is no class file: build the plugin again");
    }
    int java = number(bytes, 6, 2) - VERSION_OF_JAVA_0;
    int running = Runtime.version().feature();
    if (java > running) {
      throw new PluginException(
          Reason.NEWER_JAVA,
          file
              + " in "
              + path
              + " was compiled for Java "
              + java
              + ", and this JVM is Java "
              + running
              + ": compile the plugin with --release "
              + running);
    }
  }

  private static int number(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = at; i < at + length; i++) {
      number = number << 8 | (bytes[i] & 0xFF);
    }
    return number;
  }
}
