package dev.liveswap.compiler.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The jars and foreign class folders of a class path, open.
 *
 * @param entries in order, those that do not exist included: they may come to be
 * @param stamps one for each entry: what tells whether it changed
 * @param manager has them open as its class path
 */
record Libraries(List<Path> entries, List<String> stamps, StandardJavaFileManager manager) {

  static Libraries open(List<Path> entries, StandardJavaFileManager manager) throws IOException {
    List<String> stamps = stamps(entries);
    manager.setLocationFromPaths(
        StandardLocation.CLASS_PATH, entries.stream().filter(Files::exists).toList());
    return new Libraries(List.copyOf(entries), stamps, manager);
  }

  /** Whether a jar was replaced, or an entry appeared or vanished. */
  boolean changed() throws IOException {
    return !stamps.equals(stamps(entries));
  }

  private static List<String> stamps(List<Path> entries) throws IOException {
    List<String> stamps = new ArrayList<>(entries.size());
    for (Path entry : entries) {
      stamps.add(stamp(entry));
    }
    return stamps;
  }

  private static String stamp(Path entry) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      // A folder's listing is read anew by every compile: only its being there matters.
      return attributes.isDirectory()
          ? "folder"
          : attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    } catch (NoSuchFileException e) {
      return "missing";
    }
  }
}
