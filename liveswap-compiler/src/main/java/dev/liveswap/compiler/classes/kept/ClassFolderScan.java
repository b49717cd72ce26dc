package dev.liveswap.compiler.classes.kept;

import dev.liveswap.compiler.classes.ClassFacts;
import dev.liveswap.compiler.classes.SharedNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a class folder. Files that are as they were when they were read last are not
 * read again; what comes out is the same as if they were.
 *
 * <p>Not safe for use by several threads.
 */
final class ClassFolderScan {
  private static final String ENDING = ".class";

  private final Path folder;
  private final KnownClasses before;
  private final Instant startedAt;
  private final boolean settledOnly;
  private final boolean withChanged;

  /** How long the part of each file's path is that says where the folder is. */
  private final int prefix;

  private final SharedNames names = new SharedNames();

  private final List<ClassFacts> facts = new ArrayList<>();
  private final List<KnownClass> known = new ArrayList<>();
  private int unchanged;
  private int unsettled;

  private ClassFolderScan(Path folder, KnownClasses before, Instant startedAt, boolean settledOnly)
      throws IOException {
    // A walk would take a link for a file.
    this.folder = Files.isDirectory(folder) ? folder.toRealPath() : folder;
    this.before = before;
    this.startedAt = startedAt;
    this.settledOnly = settledOnly;
    this.withChanged = Stamp.knowsChanged(folder);
    this.prefix = this.folder.resolve("x").toString().length() - 1;
  }

  /**
   * Learns of every class file. Files that are no class files, or vanish meanwhile, are left out; a
   * folder that does not exist is empty.
   *
   * @param startedAt now
   * @throws IOException if the folder is there and cannot be read
   */
  static ClassFolderScan ofAll(Path folder, KnownClasses before, Instant startedAt)
      throws IOException {
    return new ClassFolderScan(folder, before, startedAt, false).walk();
  }

  /** The same for what can be kept only: files that were written just now are not read. */
  static ClassFolderScan ofSettled(Path folder, KnownClasses before, Instant startedAt)
      throws IOException {
    return new ClassFolderScan(folder, before, startedAt, true).walk();
  }

  private ClassFolderScan walk() throws IOException {
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Visitor());
    }
    return this;
  }

  /** Of all classes, in the order in which the file system names them. */
  List<ClassFacts> facts() {
    return facts;
  }

  /** What need not be read again. */
  KnownClasses known() {
    return KnownClasses.of(known);
  }

  /** Whether there is more to keep, or less, than was known before; or will be in a moment. */
  boolean hasNews() {
    return unchanged < before.size() || known.size() > unchanged || unsettled > 0;
  }

  private void visit(Path file, BasicFileAttributes attributes) throws IOException {
    String place = file.toString().substring(prefix).replace(File.separatorChar, '/');
    Stamp stamp = settledStamp(file, attributes);
    KnownClass old = stamp == null ? null : before.at(place);
    if (old != null && old.stamp().equals(stamp)) {
      unchanged++;
      facts.add(old.facts());
      known.add(old);
    } else if (stamp != null || !settledOnly) {
      read(file, place, stamp);
    }
  }

  private void read(Path file, String place, @Nullable Stamp stamp) throws IOException {
    ClassFacts found = ClassFacts.of(Files.readAllBytes(file));
    if (found == null) {
      return;
    }
    ClassFacts shared = names.share(found);
    facts.add(shared);
    if (stamp != null) {
      KnownClass fresh = new KnownClass(stamp, shared);
      // Elsewhere (META-INF/versions) there may be several files of one class: read each time.
      if (fresh.place().equals(place)) {
        known.add(fresh);
      }
    }
  }

  /** Null if the file may change without its stamp telling. A link's says nothing of its target. */
  private @Nullable Stamp settledStamp(Path file, BasicFileAttributes attributes)
      throws IOException {
    if (!attributes.isRegularFile()) {
      return null;
    }
    Stamp stamp = Stamp.of(file, attributes, withChanged);
    if (!stamp.isSettled(startedAt)) {
      unsettled++;
      return null;
    }
    return stamp;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(ENDING)) {
        try {
          visit(file, attributes);
        } catch (IOException e) {
          // Gone or unreadable: the compiler will not be able to use it either.
          return FileVisitResult.CONTINUE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
