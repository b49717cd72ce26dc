package dev.liveswap.compiler.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The jars and foreign class folders of a class path, open.
 *
 * <p>Not safe for use by several threads.
 */
final class Libraries {
  private final List<Path> entries;
  private final List<Stamp> stamps;
  private final StandardJavaFileManager manager;

  /** What the jars have of each package: javac's own file manager looks for it again each time. */
  private final Map<Wanted, List<JavaFileObject>> listed = new HashMap<>();

  private record Wanted(String packageName, Set<Kind> kinds) {}

  private Libraries(List<Path> entries, List<Stamp> stamps, StandardJavaFileManager manager) {
    this.entries = entries;
    this.stamps = stamps;
    this.manager = manager;
  }

  /**
   * Opens them.
   *
   * @param entries in order, those that do not exist included: they may come to be
   * @param manager has them open as its class path
   */
  static Libraries open(List<Path> entries, StandardJavaFileManager manager) throws IOException {
    List<Stamp> stamps = stamps(entries);
    manager.setLocationFromPaths(
        StandardLocation.CLASS_PATH, entries.stream().filter(Files::exists).toList());
    return new Libraries(List.copyOf(entries), stamps, manager);
  }

  StandardJavaFileManager manager() {
    return manager;
  }

  /** The classes of a package, of libraries that have not {@link #changed}. */
  Iterable<JavaFileObject> list(String packageName, Set<Kind> kinds) throws IOException {
    if (stamps.contains(Stamp.FOLDER)) {
      return manager.list(StandardLocation.CLASS_PATH, packageName, kinds, false);
    }
    Wanted wanted = new Wanted(packageName, Set.copyOf(kinds));
    List<JavaFileObject> known = listed.get(wanted);
    if (known == null) {
      known = new ArrayList<>();
      manager.list(StandardLocation.CLASS_PATH, packageName, kinds, false).forEach(known::add);
      listed.put(wanted, known);
    }
    return known;
  }

  /** Whether a jar was replaced, or an entry appeared or vanished. */
  boolean changed() throws IOException {
    return !stamps.equals(stamps(entries));
  }

  private static List<Stamp> stamps(List<Path> entries) throws IOException {
    List<Stamp> stamps = new ArrayList<>(entries.size());
    for (Path entry : entries) {
      stamps.add(stamp(entry));
    }
    return stamps;
  }

  private static Stamp stamp(Path entry) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      // A folder's listing is read anew by every compile: only its being there matters.
      return attributes.isDirectory()
          ? Stamp.FOLDER
          : new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (NoSuchFileException e) {
      return Stamp.MISSING;
    }
  }

  /** What tells whether an entry changed. */
  private record Stamp(@Nullable FileTime modified, long size, @Nullable Object fileKey) {
    static final Stamp FOLDER = new Stamp(null, -1, null);
    static final Stamp MISSING = new Stamp(null, -2, null);
  }
}
